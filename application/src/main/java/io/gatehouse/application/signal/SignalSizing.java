package io.gatehouse.application.signal;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.sizing.AccountMeans;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.DenialReason;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.rule.FxRateMissing;
import io.gatehouse.domain.risk.rule.PriceMissing;
import io.gatehouse.domain.risk.rule.RiskPerTrade;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.FixedRisk;
import io.gatehouse.domain.sizing.LotBounds;
import io.gatehouse.domain.sizing.PlannedEntry;
import io.gatehouse.domain.sizing.PositionMargin;
import io.gatehouse.domain.sizing.Proposal;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Means;
import io.gatehouse.domain.sizing.SizedSetup.Result;
import io.gatehouse.domain.sizing.SizedSetup.Signalled;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The size of a signal's order by fixed risk, on the books and the market of one instant. */
final class SignalSizing {
    private final Signal signal;
    private final AccountBook book;
    private final Market market;
    private final Holding holding;
    private final OrderTicket ticket;
    private final BigDecimal ofHouse;
    private final BigDecimal percent;
    private final Optional<Price> entry;
    private final Optional<AccountWorth> worth;
    private final Proposal proposal;

    SignalSizing(
            Signal signal, AccountBook book, Market market, Holding holding, OrderTicket ticket) {
        this.signal = signal;
        this.book = book;
        this.market = market;
        this.holding = holding;
        this.ticket = ticket;
        this.ofHouse = market.riskPercent(book);
        this.percent =
                signal.followed()
                        .map(terms -> FollowedRisk.percent(terms, book, market))
                        .orElse(ofHouse);
        this.entry =
                AdversePrice.expected(
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice(),
                        holding.quote());
        this.worth = AccountWorth.of(book, market);
        this.proposal = LotBounds.fit(holding.instrument().spec(), proposed());
    }

    /** Percent of equity that the order may lose at its stop. */
    BigDecimal percent() {
        return percent;
    }

    /** Before the gate; a quantity of zero says why there is none. */
    Proposal proposal() {
        return proposal;
    }

    /** What the log says once the gate has decided, and what has shrunk the size. */
    SizedSetup decided(UUID id, RiskDecision decision, Optional<String> boundBy) {
        return switch (decision) {
            case RiskDecision.Approved approved ->
                    logged(
                            id,
                            Result.approved(
                                    approved.quantity(),
                                    margin(approved.quantity()),
                                    cap(boundBy)));
            case RiskDecision.Denied denied -> refused(id, cap(DenialReason.of(denied)));
        };
    }

    /** What the log says where nothing was ordered. */
    SizedSetup refused(UUID id, SizeCap why) {
        return logged(id, Result.refused(why));
    }

    private Proposal proposed() {
        if (entry.isEmpty()) {
            return Proposal.none(PriceMissing.CHECK, holding.symbol() + " has no price.");
        }
        if (worth.isEmpty() || holding.fxToBase().isEmpty()) {
            return Proposal.none(FxRateMissing.CHECK, "A rate to the base currency is missing.");
        }
        return PlannedEntry.losesAt(ticket.side(), entry.get(), stop())
                ? proposed(entry.get(), worth.get().equity())
                : Proposal.none("stop_loss", "The stop is not on the side of a loss.");
    }

    private Proposal proposed(Price at, BigDecimal equity) {
        if (equity.signum() <= 0) {
            return Proposal.none("equity", "The account has no equity.");
        }
        return new FixedRisk(percent)
                .propose(
                        new PlannedEntry(
                                holding, ticket.side(), at, Optional.of(stop()), BigDecimal.ZERO),
                        equity);
    }

    private Price stop() {
        return ticket.protection().stopLoss().orElseThrow();
    }

    private SizedSetup logged(UUID id, Result result) {
        return new SizedSetup(
                id,
                book.id(),
                market.now(),
                new Signalled(
                        signal.id().value(),
                        holding.symbol(),
                        ticket.side(),
                        entry,
                        stop(),
                        ticket.protection().targetPrice(),
                        signal.followed().map(FollowTerms::multiplier).orElse(BigDecimal.ONE),
                        percent),
                ofHouse,
                worth.map(this::means),
                result);
    }

    private Means means(AccountWorth had) {
        BigDecimal budget = Decimals.percentOf(percent, had.equity()).max(BigDecimal.ZERO);
        return AccountMeans.of(book, had)
                .budgeting(new Entries<>(budget, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** What passed was sized, so it has a price and a rate. */
    private BigDecimal margin(Quantity quantity) {
        return new PositionMargin(
                        holding, quantity, entry.orElseThrow(), AccountMeans.leverage(book))
                .margin();
    }

    /** Of several caps the one that came last: the gate's, the contract's, the account's own. */
    private Optional<SizeCap> cap(Optional<String> boundBy) {
        return boundBy.map(check -> new SizeCap(check, "One lot step more breaks " + check + "."))
                .or(proposal::cap)
                .or(this::percentCap);
    }

    private Optional<SizeCap> percentCap() {
        return signal.followed()
                .map(terms -> ofHouse.multiply(terms.multiplier()))
                .filter(wanted -> wanted.compareTo(percent) > 0)
                .map(
                        wanted ->
                                new SizeCap(
                                        RiskPerTrade.CHECK,
                                        Decimals.text(wanted)
                                                + " % exceeds what the account lets a trade"
                                                + " risk."));
    }

    private static SizeCap cap(DenialReason reason) {
        return new SizeCap(reason.check(), reason.message());
    }
}
