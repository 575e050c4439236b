package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers what the house asks of the paper broker: what is refused, known or too late. The order
 * store is the truth, so an order nobody here remembers is taken as the house shows it.
 */
final class PaperDesk {
    private static final SubmitOutcome NO_ANSWER =
            new SubmitOutcome.Unknown("No answer (rehearsed)");

    private final PaperMarket market;
    private final Admission admission;
    private final Rehearsal rehearsal;
    private final History history;
    private final Amendment amendment;
    private final Adoption adoption;

    PaperDesk(
            PaperMarket market, TermsBook terms, Rehearsal rehearsal, History history, News news) {
        this.market = market;
        this.admission = new Admission(terms);
        this.rehearsal = rehearsal;
        this.history = history;
        this.amendment = new Amendment(market, admission);
        this.adoption = new Adoption(market, admission, amendment, history, news);
    }

    SubmitOutcome submit(Order order, Instant now) {
        Optional<SubmitOutcome.Refused> refusal = admission.refusalOf(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (rehearsal.isDownFor(order.identity())) {
            return new SubmitOutcome.NotSent("The line is down (rehearsed)");
        }
        if (rehearsal.losesOrder(order.identity())) {
            history.lose(order.identity());
            return NO_ANSWER;
        }
        return adoption.isKnown(order) ? again(order) : enter(order, now);
    }

    /** The answer comes as an event, after every fill that was before it. */
    CommandOutcome cancel(Order order, Instant now) {
        if (!market.holds(reference(order)) && isOver(order)) {
            return tooLate(order);
        }
        adoption.cancel(order, now);
        return new CommandOutcome.Sent();
    }

    CommandOutcome replace(Order order, OrderChange change, Instant now) {
        if (!market.holds(reference(order)) && isOver(order)) {
            return tooLate(order);
        }
        adoption.catchUp(order, now);
        return market.find(reference(order))
                .map(open -> amendment.make(open, change, order.updatedAt(), now))
                .orElseGet(() -> tooLate(order));
    }

    FindOutcome find(Order order, Instant now) {
        if (history.lost(order.identity())) {
            return new FindOutcome.ProvenAbsent(now);
        }
        if (Adoption.mayNeverHaveLeft(order)) {
            adoption.adopt(order, now);
        }
        return history.of(order.identity())
                .<FindOutcome>map(FindOutcome.Found::new)
                .orElseGet(() -> unremembered(order, now));
    }

    void adopt(Order order, Instant now) {
        adoption.adopt(order, now);
    }

    private SubmitOutcome enter(Order order, Instant now) {
        history.submit(order.identity());
        boolean unanswered = rehearsal.losesAnswer(order.identity());
        market.submit(order, now);
        return unanswered ? NO_ANSWER : new SubmitOutcome.Sent();
    }

    /** What was adopted before it was sent is only now sent; what was sent is not sent twice. */
    private SubmitOutcome again(Order order) {
        return history.submit(order.identity())
                ? new SubmitOutcome.Sent()
                : new SubmitOutcome.Refused(
                        RejectCode.DUPLICATE_ID,
                        "The order was sent before: " + reference(order).text());
    }

    private FindOutcome unremembered(Order order, Instant now) {
        return market.holds(reference(order))
                ? new FindOutcome.Found(List.of(new Facts(order.identity(), now).acknowledged()))
                : new FindOutcome.NotConclusive(
                        "The order is over for longer than is remembered, or rests elsewhere");
    }

    private CommandOutcome tooLate(Order order) {
        String last =
                history.of(order.identity())
                        .filter(events -> !events.isEmpty())
                        .map(List::getLast)
                        .map(BrokerEvent::key)
                        .orElseGet(() -> order.status().name());
        return new CommandOutcome.TooLate(last);
    }

    private boolean isOver(Order order) {
        return order.status().isFinal() || adoption.hasEnded(order);
    }

    private static BrokerReference reference(Order order) {
        return order.identity().brokerReference();
    }
}
