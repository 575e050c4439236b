package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.HeldRisk;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.LossAtStop;
import io.gatehouse.domain.portfolio.Valuation;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.HaltedStop;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.StopMove;
import io.gatehouse.domain.risk.TradeLoss;
import io.gatehouse.domain.risk.WiderStop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a position loses to its stops, before and after they are moved. */
record StopLosses(AccountBook book, Market market, Holding holding) {

    /**
     * The limits that the wanted brackets would exceed, and the states that they would break, with
     * what entries have still to fill into them under the protection that they would have.
     */
    List<Breach> breaches(List<Bracket> wanted, List<Order> entries) {
        List<Bracket> now = book.brackets(holding.symbol());
        List<StopMove> moves = moves(now, wanted);
        // To take a stop off is no more free for its having triggered.
        boolean staysStopped = isStopped(wanted);
        List<Order> entriesNow =
                entries.stream().flatMap(one -> book.workingOrder(one.id()).stream()).toList();
        TradeLoss before = trade(staysStopped ? atWork(now) : now, entriesNow);
        TradeLoss after = trade(staysStopped ? atWork(wanted) : wanted, entries);
        HaltedStop halted =
                new HaltedStop(
                        market.tradingStates(book, holding.symbol()),
                        before.total(),
                        after.total(),
                        moves);
        boolean hasStop = staysStopped || !isStopped(now);
        return Stream.of(halted.breaches(), wider(before, after, hasStop, moves).breaches())
                .flatMap(List::stream)
                .toList();
    }

    private WiderStop wider(
            TradeLoss before, TradeLoss after, boolean hasStop, List<StopMove> moves) {
        List<Holding> holdings = market.holdings(book, List.of());
        List<WorkingOrder> working = book.working();
        BigDecimal equity =
                Valuation.of(book.balances(), market.ratesToBase(book), holdings).equity();
        Exposures exposures = Exposures.of(holdings, working);
        return new WiderStop(
                book.profile(),
                lossLimits(equity),
                equity,
                HeldRisk.of(exposures.lines()),
                exposures.pendingLossAtStop(),
                before,
                after,
                hasStop,
                moves);
    }

    /** Without the stops that have triggered and stay where they are: they stop nothing. */
    private List<Bracket> atWork(List<Bracket> brackets) {
        return brackets.stream()
                .map(bracket -> isSpent(bracket) ? withoutStop(bracket) : bracket)
                .toList();
    }

    private boolean isSpent(Bracket bracket) {
        Optional<Price> touched =
                bracket.stopOrder()
                        .flatMap(book::workingOrder)
                        .filter(Order::triggered)
                        .flatMap(stop -> stop.ticket().stopPrice());
        return touched.isPresent() && touched.equals(bracket.protection().stopLoss());
    }

    private static Bracket withoutStop(Bracket bracket) {
        return bracket.withProtection(
                new Protection(Optional.empty(), bracket.protection().targetPrice()));
    }

    /** What covers something, as it is and as it shall be. */
    private List<StopMove> moves(List<Bracket> now, List<Bracket> wanted) {
        Map<BracketId, Protection> before =
                now.stream().collect(Collectors.toMap(Bracket::id, Bracket::protection));
        Price entry = holding.position().averagePrice().orElseThrow();
        return wanted.stream()
                .filter(bracket -> bracket.covered().isPositive())
                .map(
                        bracket ->
                                new StopMove(
                                        entry,
                                        direction(),
                                        before.getOrDefault(bracket.id(), Protection.NONE),
                                        bracket.protection()))
                .toList();
    }

    private List<LossLimit> lossLimits(BigDecimal equity) {
        BigDecimal initial = book.account().initialBalance().amount();
        return Arrays.stream(LossSpan.values())
                .flatMap(
                        span ->
                                LossLimit.of(span, book.profile(), book.risk(), initial, equity)
                                        .stream())
                .toList();
    }

    /** As it is reserved for them. */
    private BigDecimal pending(List<Order> entries) {
        List<WorkingOrder> working = entries.stream().map(WorkingOrder::of).toList();
        return Exposures.of(List.of(holding), working).pendingLossAtStop();
    }

    private TradeLoss trade(List<Bracket> brackets, List<Order> entries) {
        Price mark = holding.mark().orElseThrow();
        return new TradeLoss(loss(brackets, mark), loss(brackets, worse(mark)), pending(entries));
    }

    /** Of the mark and the entry the one from which more can be lost. */
    private Price worse(Price mark) {
        Price entry = holding.position().averagePrice().orElseThrow();
        boolean entryIsHigher = entry.compareTo(mark) > 0;
        return entryIsHigher == (direction() == Side.BUY) ? entry : mark;
    }

    private BigDecimal loss(List<Bracket> brackets, Price from) {
        BigDecimal loss = BigDecimal.ZERO;
        Quantity unstopped = holding.position().quantity().magnitude();
        for (Bracket bracket : brackets) {
            unstopped = unstopped.minus(bracket.covered());
            loss = loss.add(loss(bracket.covered(), from, bracket.protection().stopLoss()));
        }
        return loss.add(loss(unstopped.max(Quantity.ZERO), from, Optional.empty()));
    }

    private BigDecimal loss(Quantity quantity, Price from, Optional<Price> stop) {
        return LossAtStop.of(holding, direction(), quantity, from, stop);
    }

    private Side direction() {
        return Side.openingFor(holding.position().quantity().signum());
    }

    private static boolean isStopped(List<Bracket> brackets) {
        return brackets.stream()
                .filter(bracket -> bracket.covered().isPositive())
                .allMatch(bracket -> bracket.protection().stopLoss().isPresent());
    }
}
