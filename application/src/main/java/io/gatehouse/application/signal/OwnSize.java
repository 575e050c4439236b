package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.sizing.Proposal;
import io.gatehouse.domain.sizing.SizeCap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Sizes a signal's ticket, which has a stop, for the account that it is on, and logs what came of
 * it. On a follower's account its share of the house's percent takes the place of the account's own
 * risk per trade; every other limit stays, and the gate shrinks what exceeds it.
 */
record OwnSize(Signal signal, Decisions decisions, Ids ids) implements OrderTerms {

    @Override
    public Outcome<Terms> of(
            AccountBook book, Market market, Instrument instrument, OrderTicket ticket) {
        SignalSizing sizing =
                new SignalSizing(signal, book, market, market.holding(book, instrument), ticket);
        Optional<BigDecimal> copyRisk = signal.followed().map(terms -> sizing.percent());
        SizeNote note = (decision, boundBy) -> sizing.decided(ids.next(), decision, boundBy);
        Proposal proposal = sizing.proposal();
        if (proposal.quantity().isPositive()) {
            OrderTicket sized = ticket.withQuantity(proposal.quantity());
            return Outcome.done(new Terms(sized, copyRisk, Optional.of(note), Optional.empty()));
        }
        OrderTicket least = ticket.withQuantity(instrument.spec().minQuantity());
        return passes(book, market, least, copyRisk)
                ? unsized(book, sizing, proposal.cap().orElseThrow())
                : Outcome.done(new Terms(least, copyRisk, Optional.of(note), Optional.empty()));
    }

    /**
     * Without a size the least quantity goes before the gate, which tells of every breach; where it
     * would pass, there is only the size to blame, and nothing is ordered.
     */
    private boolean passes(
            AccountBook book, Market market, OrderTicket least, Optional<BigDecimal> copyRisk) {
        return decisions
                .rehearse(book, market, least, Arrival.NAMED.risking(copyRisk))
                .isApproved();
    }

    private Outcome<Terms> unsized(AccountBook book, SignalSizing sizing, SizeCap why) {
        book.log(sizing.refused(ids.next(), why));
        return Outcome.refused(
                new Refusal.Invalid(
                        why.by(), List.of(new Refusal.FieldError("quantity", why.reason()))));
    }
}
