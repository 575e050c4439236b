package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.AdversePrice;
import io.gatehouse.domain.portfolio.Holding;
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
 * On a follower's account that percent times the multiplier takes the place of the account's own
 * risk per trade; every other limit stays, and the gate shrinks what exceeds it.
 */
record OwnSize(Optional<FollowTerms> followed) implements OrderTerms {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    @Override
    public Outcome<Terms> of(
            AccountBook book, Market market, Instrument instrument, OrderTicket ticket) {
        Holding holding = market.holding(book, instrument);
        Optional<Price> entry =
                AdversePrice.expected(
                        ticket.side(),
                        ticket.type(),
                        ticket.price(),
                        ticket.stopPrice(),
                        holding.quote());
        return entry.isPresent()
                ? entered(book, market, holding, entry.get(), ticket)
                : unsized("price_missing", instrument.symbol() + " has no price.");
    }

    private Outcome<Terms> entered(
            AccountBook book, Market market, Holding holding, Price entry, OrderTicket ticket) {
        Optional<Price> stop = ticket.protection().stopLoss();
        Optional<BigDecimal> equity = AccountWorth.of(book, market).map(AccountWorth::equity);
        if (equity.isEmpty() || holding.fxToBase().isEmpty()) {
            return unsized("fx_rate_missing", "A rate to the base currency is missing.");
        }
        if (!PlannedEntry.losesAt(ticket.side(), entry, stop.orElseThrow())) {
            return unsized("stop_loss", "The stop is not on the side of a loss.");
        }
        PlannedEntry planned =
                new PlannedEntry(holding, ticket.side(), entry, stop, BigDecimal.ZERO);
        BigDecimal percent = percent(market.riskPercent(book));
        return terms(ticket, percent, book.profile(), proposal(planned, percent, equity.get()));
    }

    private BigDecimal percent(BigDecimal usual) {
        return followed.map(terms -> usual.multiply(terms.multiplier())).orElse(usual).min(WHOLE);
    }

    private static Proposal proposal(PlannedEntry entry, BigDecimal percent, BigDecimal equity) {
        return LotBounds.fit(
                entry.holding().instrument().spec(),
                equity.signum() > 0
                        ? new FixedRisk(percent).propose(entry, equity)
                        : Proposal.none("equity", "The account has no equity."));
    }

    private Outcome<Terms> terms(
            OrderTicket ticket, BigDecimal percent, RiskProfile profile, Proposal proposal) {
        if (proposal.quantity().isZero()) {
            SizeCap cap = proposal.cap().orElseThrow();
            return unsized(cap.by(), cap.reason());
        }
        return Outcome.done(
                new Terms(
                        ticket.withQuantity(proposal.quantity()),
                        followed.map(terms -> profile.riskingPerTrade(percent))));
    }

    private static Outcome<Terms> unsized(String code, String reason) {
        return Outcome.refused(
                new Refusal.Invalid(code, List.of(new Refusal.FieldError("quantity", reason))));
    }
}
