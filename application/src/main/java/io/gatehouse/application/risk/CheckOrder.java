package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.OrderEffect;
import io.gatehouse.domain.risk.RiskDecision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a ticket before the gate without placing it: nothing is stored, nothing latches. */
public final class CheckOrder {
    private final AccountAccess access;
    private final BookReader books;
    private final Decisions decisions;

    public CheckOrder(AccountAccess access, BookReader books, Decisions decisions) {
        this.access = access;
        this.books = books;
        this.decisions = decisions;
    }

    /** The ticket as its sender would place it. */
    public record Command(
            Actor actor, Optional<AccountId> account, OrderTicket ticket, PositionEffect effect) {}

    /**
     * What the gate would say now; exposure is signed market value by instrument in base currency,
     * as it is and as it would be when the whole order had filled at the mark.
     */
    public record Checked(
            RiskDecision decision,
            Map<Symbol, BigDecimal> exposure,
            Map<Symbol, BigDecimal> exposureAfter,
            ProfileVersion profile) {}

    public Outcome<Checked> check(Command command) {
        return switch (access.toRead(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> check(account, command);
        };
    }

    private Outcome<Checked> check(AccountId account, Command command) {
        Symbol symbol = command.ticket().instrument();
        BookReader.Reading reading = books.read(account, List.of(symbol));
        if (reading.market().instrument(symbol).isEmpty()) {
            return Outcome.refused(
                    Refusal.Invalid.of("instrument", "The catalogue has no " + symbol + "."));
        }
        Optional<Refusal> objection =
                IntendedEffect.objection(reading.book(), command.ticket(), command.effect());
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : Outcome.done(
                        judged(reading, IntendedEffect.bound(command.ticket(), command.effect())));
    }

    private Checked judged(BookReader.Reading reading, OrderTicket ticket) {
        AccountBook book = reading.book();
        Market market = reading.market();
        RiskDecision decision = decisions.rehearse(book, market, ticket, Arrival.NAMED);
        List<Holding> holdings = List.copyOf(market.holdings(book, List.of(ticket.instrument())));
        Map<Symbol, BigDecimal> before = new TreeMap<>();
        holdings.stream()
                .filter(holding -> !holding.position().isFlat())
                .forEach(holding -> before.put(holding.symbol(), holding.marketValue()));
        Map<Symbol, BigDecimal> after = new TreeMap<>(before);
        holdings.stream()
                .filter(holding -> holding.symbol().equals(ticket.instrument()))
                .forEach(
                        holding ->
                                after.merge(
                                        holding.symbol(),
                                        added(book, holding, ticket, decision),
                                        BigDecimal::add));
        return new Checked(decision, before, after, book.state().profile());
    }

    /** Signed value, at the mark, of what would be worked of the ticket. */
    private static BigDecimal added(
            AccountBook book, Holding holding, OrderTicket ticket, RiskDecision decision) {
        List<WorkingOrder> working = book.workingOrders().stream().map(WorkingOrder::of).toList();
        OrderEffect effect =
                decision instanceof RiskDecision.Approved approved
                        ? approved.effect()
                        : OrderEffect.of(ticket, holding, working);
        return holding.mark()
                .map(
                        mark ->
                                mark.notional(
                                        ticket.side().signed(effect.total()), holding.unitFactor()))
                .orElse(BigDecimal.ZERO);
    }
}
