package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.risk.SizeByRisk;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.sizing.SizedSetup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What an order becomes on the books that will judge it, before the gate sees it. */
@FunctionalInterface
public interface OrderTerms {
    /** The ticket as its sender wrote it. */
    OrderTerms AS_ASKED = (book, market, instrument, ticket) -> Outcome.done(Terms.of(ticket));

    /** A quantity that loses the ticket's risk amount at its stop. */
    OrderTerms BY_RISK_AMOUNT =
            (book, market, instrument, ticket) ->
                    SizeByRisk.sized(book, market, instrument, ticket).map(Terms::of);

    /** None, for that reason; a repetition of what was taken before does not get as far. */
    static OrderTerms refused(Refusal why) {
        return (book, market, instrument, ticket) -> Outcome.refused(why);
    }

    Outcome<Terms> of(AccountBook book, Market market, Instrument instrument, OrderTicket ticket);

    /** The same with such an end. */
    default OrderTerms endingBy(Instant end) {
        return (book, market, instrument, ticket) ->
                of(book, market, instrument, ticket).map(terms -> terms.endingBy(end));
    }

    /** What the log of sizes is told once the gate has decided, and what has shrunk the size. */
    @FunctionalInterface
    interface SizeNote {
        SizedSetup of(RiskDecision decision, Optional<String> boundBy);
    }

    /**
     * The ticket to judge, the percent of equity that it may risk where that is not the account's
     * own limit, what to log of a size that was found for it, and the instant that what is left of
     * the order ends at, if its time in force has not ended it before.
     */
    record Terms(
            OrderTicket ticket,
            Optional<BigDecimal> copyRisk,
            Optional<SizeNote> note,
            Optional<Instant> end) {
        /** Under the account's own limits. */
        public static Terms of(OrderTicket ticket) {
            return new Terms(ticket, Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Terms endingBy(Instant other) {
            return new Terms(ticket, copyRisk, note, Optional.of(other));
        }
    }
}
