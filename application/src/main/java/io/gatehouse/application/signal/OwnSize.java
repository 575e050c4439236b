package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.sizing.FixedRisk;
import io.gatehouse.domain.sizing.LotBounds;
import io.gatehouse.domain.sizing.PlannedEntry;
import io.gatehouse.domain.sizing.Proposal;
import io.gatehouse.domain.sizing.SizeCap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Sizes a signal's ticket, which has a stop, by the house's risk percent of the account's equity.
 * On a follower's account its share of that percent takes the place of the account's own risk per
 * trade; every other limit stays, and the gate shrinks what exceeds it.
 */
record OwnSize(Optional<FollowTerms> followed, Decisions decisions) implements OrderTerms {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    @Override
    public Outcome<Terms> of(
            AccountBook book, Market market, Instrument instrument, OrderTicket ticket) {
        BigDecimal percent = percent(market.riskPercent(book), book.profile());
        Optional<RiskProfile> profile =
                followed.map(terms -> book.profile().riskingPerTrade(percent));
        Proposal proposal =
                LotBounds.fit(
                        instrument.spec(),
                        proposal(book, market, market.holding(book, instrument), ticket, percent));
        return proposal.quantity().isPositive()
                ? Outcome.done(new Terms(ticket.withQuantity(proposal.quantity()), profile))
                : unsized(
                        book,
                        market,
                        new Terms(ticket.withQuantity(instrument.spec().minQuantity()), profile),
                        proposal);
    }

    private BigDecimal percent(BigDecimal ofHouse, RiskProfile profile) {
        return followed.map(
                        terms ->
                                terms.percent(
                                        ofHouse, profile.limit(RiskLimit.RISK_PER_TRADE_PERCENT)))
                .orElse(ofHouse)
                .min(WHOLE);
    }

    private static Proposal proposal(
            AccountBook book,
            Market market,
            Holding holding,
            OrderTicket ticket,
            BigDecimal percent) {
        Optional<Price> entry =
                AdversePrice.expected(
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice(),
                        holding.quote());
        if (entry.isEmpty()) {
            return Proposal.none("price_missing", holding.symbol() + " has no price.");
        }
        Optional<BigDecimal> equity = AccountWorth.of(book, market).map(AccountWorth::equity);
        if (equity.isEmpty() || holding.fxToBase().isEmpty()) {
            return Proposal.none("fx_rate_missing", "A rate to the base currency is missing.");
        }
        Optional<Price> stop = ticket.protection().stopLoss();
        if (!PlannedEntry.losesAt(ticket.side(), entry.get(), stop.orElseThrow())) {
            return Proposal.none("stop_loss", "The stop is not on the side of a loss.");
        }
        return equity.get().signum() > 0
                ? new FixedRisk(percent)
                        .propose(
                                new PlannedEntry(
                                        holding, ticket.side(), entry.get(), stop, BigDecimal.ZERO),
                                equity.get())
                : Proposal.none("equity", "The account has no equity.");
    }

    /**
     * Without a size the least quantity goes before the gate, which tells of every breach; where it
     * would pass, there is only the size to blame, and nothing is ordered.
     */
    private Outcome<Terms> unsized(
            AccountBook book, Market market, Terms least, Proposal proposal) {
        RiskProfile profile = least.profile().orElseGet(book::profile);
        boolean passes =
                decisions.rehearse(book, market, List.of(least.ticket()), profile).stream()
                        .allMatch(RiskDecision::isApproved);
        return passes ? unsized(proposal.cap().orElseThrow()) : Outcome.done(least);
    }

    private static Outcome<Terms> unsized(SizeCap cap) {
        return Outcome.refused(
                new Refusal.Invalid(
                        cap.by(), List.of(new Refusal.FieldError("quantity", cap.reason()))));
    }
}
