package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers what the house asks of the paper broker: what is refused, known, too late or adopted. The
 * order store is the truth, so an order nobody here remembers is taken as the house shows it.
 */
final class PaperDesk {
    private final PaperMarket market;
    private final Admission admission;
    private final Rehearsal rehearsal;
    private final History history;
    private final News news;

    PaperDesk(
            PaperMarket market,
            Admission admission,
            Rehearsal rehearsal,
            History history,
            News news) {
        this.market = market;
        this.admission = admission;
        this.rehearsal = rehearsal;
        this.history = history;
        this.news = news;
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
            return new SubmitOutcome.Unknown("No answer (rehearsed)");
        }
        return isKnown(order) ? again(order) : enter(order, now);
    }

    /** The answer comes as an event, after every fill that was before it. */
    CommandOutcome cancel(Order order, Instant now) {
        if (!market.withdraw(reference(order)) && isOver(order)) {
            return tooLate(order);
        }
        endCanceled(order, "Canceled on request", now);
        return new CommandOutcome.Sent();
    }

    CommandOutcome replace(Order order, Replacement to, Instant now) {
        if (!market.holds(reference(order))) {
            if (isOver(order)) {
                return tooLate(order);
            }
            market.resume(order, now);
        }
        return market.find(reference(order))
                .map(open -> replace(open, order, to, now))
                .orElseGet(() -> tooLate(order));
    }

    FindOutcome find(Order order, Instant now) {
        if (history.lost(order.identity())) {
            return new FindOutcome.ProvenAbsent(now);
        }
        if (mayNeverHaveLeft(order)) {
            adopt(order, now);
        }
        return history.of(order.identity())
                .<FindOutcome>map(FindOutcome.Found::new)
                .orElseGet(() -> unremembered(order, now));
    }

    /**
     * Goes on with an order as the house knows it: one that may never have left is acknowledged, a
     * cancel under way is done, a change under way is refused, and one that ended is let go.
     */
    void adopt(Order order, Instant now) {
        if (order.status().isFinal()) {
            letGo(order);
        } else if (!isKnown(order) && order.identity().broker().equals(BrokerId.PAPER)) {
            takeIn(order, now);
        }
    }

    private void takeIn(Order order, Instant now) {
        if (order.status() == OrderStatus.PENDING_CANCEL) {
            endCanceled(order, "Canceled on request", now);
        } else if (mayNeverHaveLeft(order)) {
            market.arrive(order, now);
        } else {
            if (order.status() == OrderStatus.PENDING_REPLACE) {
                Facts facts = new Facts(order.identity(), now);
                news.tell(
                        order.identity(),
                        facts.commandRejected("The change did not arrive", order.updatedAt()));
            }
            market.resume(order, now);
        }
    }

    private void letGo(Order order) {
        if (market.withdraw(reference(order))) {
            news.ended(order.identity());
        }
    }

    private SubmitOutcome enter(Order order, Instant now) {
        history.submit(order.identity());
        boolean unanswered = rehearsal.losesAnswer(order.identity());
        market.submit(order, now);
        return unanswered
                ? new SubmitOutcome.Unknown("No answer (rehearsed)")
                : new SubmitOutcome.Sent();
    }

    /** What was adopted before it was sent is only now sent; what was sent is not sent twice. */
    private SubmitOutcome again(Order order) {
        return history.submit(order.identity())
                ? new SubmitOutcome.Sent()
                : new SubmitOutcome.Refused(
                        RejectCode.DUPLICATE_ID,
                        "The order was sent before: " + reference(order).text());
    }

    private CommandOutcome replace(PaperOrder open, Order order, Replacement to, Instant now) {
        OrderTicket changed =
                open.ticket().withQuantity(to.quantity()).withPrices(to.price(), to.stopPrice());
        Optional<CommandOutcome> refusal =
                admission
                        .refusalOf(changed)
                        .map(why -> new CommandOutcome.Refused(why.code(), why.text()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (to.quantity().compareTo(open.done()) <= 0) {
            return new CommandOutcome.Refused(
                    RejectCode.INVALID_QUANTITY, open.done() + " of the order is already filled");
        }
        market.replace(open, to, order.updatedAt(), now);
        return new CommandOutcome.Sent();
    }

    private FindOutcome unremembered(Order order, Instant now) {
        return market.holds(reference(order))
                ? new FindOutcome.Found(List.of(new Facts(order.identity(), now).acknowledged()))
                : new FindOutcome.NotConclusive(
                        "The order is over for longer than is remembered, or rests elsewhere");
    }

    private void endCanceled(Order order, String reason, Instant now) {
        news.tell(order.identity(), new Facts(order.identity(), now).canceled(reason));
        news.ended(order.identity());
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
        return order.status().isFinal() || history.knows(order.identity());
    }

    private boolean isKnown(Order order) {
        return market.holds(reference(order)) || history.knows(order.identity());
    }

    private static boolean mayNeverHaveLeft(Order order) {
        return order.status() == OrderStatus.PENDING_NEW || order.status() == OrderStatus.UNKNOWN;
    }

    private static BrokerReference reference(Order order) {
        return order.identity().brokerReference();
    }
}
