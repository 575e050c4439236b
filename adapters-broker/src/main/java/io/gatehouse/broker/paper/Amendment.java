package io.gatehouse.broker.paper;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderTicket;

import java.time.Instant;
import java.util.Optional;

/** Changes an open order, or says why not; what the change leaves out stays as it is. */
final class Amendment {
    private final PaperMarket market;
    private final Admission admission;

    Amendment(PaperMarket market, Admission admission) {
        this.market = market;
        this.admission = admission;
    }

    /** The answer comes as an event, before whatever the changed order then meets. */
    CommandOutcome make(PaperOrder open, OrderChange change, Instant commandedAt, Instant now) {
        OrderTicket changed = change.appliedTo(open.ticket());
        Optional<CommandOutcome> refusal = refusalOf(open, changed);
        if (refusal.isEmpty()) {
            market.replace(open, changed, commandedAt, now);
        }
        return refusal.orElseGet(CommandOutcome.Sent::new);
    }

    private Optional<CommandOutcome> refusalOf(PaperOrder open, OrderTicket changed) {
        if (changed.quantity().compareTo(open.done()) <= 0) {
            return Optional.of(
                    new CommandOutcome.Refused(
                            RejectCode.INVALID_QUANTITY,
                            open.done() + " of the order is already filled"));
        }
        if (open.progress().triggered() && !changed.stopPrice().equals(open.ticket().stopPrice())) {
            return Optional.of(
                    new CommandOutcome.Refused(
                            RejectCode.INVALID_PRICE,
                            "The stop has been touched; it is not moved any more"));
        }
        return admission
                .refusalOf(changed)
                .map(why -> new CommandOutcome.Refused(why.code(), why.text()));
    }
}
