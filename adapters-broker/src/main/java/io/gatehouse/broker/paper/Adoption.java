package io.gatehouse.broker.paper;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderStatus;

import java.time.Instant;

/**
 * Goes on with orders as the order store knows them: after a restart, and with what another node
 * left behind. Nothing of an order lives only in this process.
 */
final class Adoption {
    private final PaperMarket market;
    private final Admission admission;
    private final Amendment amendment;
    private final History history;
    private final News news;

    Adoption(
            PaperMarket market,
            Admission admission,
            Amendment amendment,
            History history,
            News news) {
        this.market = market;
        this.admission = admission;
        this.amendment = amendment;
        this.history = history;
        this.news = news;
    }

    /** Whether the order may have been stored without ever reaching a market. */
    static boolean mayNeverHaveLeft(Order order) {
        return order.status() == OrderStatus.PENDING_NEW || order.status() == OrderStatus.UNKNOWN;
    }

    boolean isKnown(Order order) {
        return market.holds(reference(order)) || hasEnded(order);
    }

    /** Whether it ended here, and the house knows that or is being told. */
    boolean hasEnded(Order order) {
        return history.knows(order.identity()) && !history.isOutlivedBy(order);
    }

    /**
     * Takes an order in, unless it is known as the house shows it; lets it go when it has ended
     * elsewhere.
     */
    void adopt(Order order, Instant now) {
        if (order.status().isFinal()) {
            letGo(order);
        } else if (order.identity().broker().equals(BrokerId.PAPER)) {
            if (isBehind(order)) {
                market.withdraw(reference(order));
                takeIn(order, now);
            } else if (!isKnown(order)) {
                takeIn(order, now);
            }
        }
    }

    private boolean isBehind(Order order) {
        return market.find(reference(order)).filter(open -> open.isBehind(order)).isPresent();
    }

    /** Goes on as the house shows the order, where it is not here or another node did more. */
    void catchUp(Order order, Instant now) {
        boolean isBehind =
                market.find(reference(order))
                        .filter(open -> open.done().compareTo(order.filledQuantity()) < 0)
                        .isPresent();
        if (isBehind) {
            market.withdraw(reference(order));
        }
        if (!market.holds(reference(order))) {
            resume(order, now);
        }
    }

    /** Cancels it, whoever holds it: nothing here fills it any more. */
    void cancel(Order order, Instant now) {
        market.withdraw(reference(order));
        news.tell(
                order.identity(), new Facts(order.identity(), now).canceled("Canceled on request"));
        news.ended(order.identity());
    }

    private void takeIn(Order order, Instant now) {
        if (order.status() == OrderStatus.PENDING_CANCEL) {
            cancel(order, now);
        } else if (mayNeverHaveLeft(order)) {
            admission
                    .refusalOf(order)
                    .ifPresentOrElse(
                            refused -> reject(order, refused, now),
                            () -> market.arrive(order, now));
        } else {
            resume(order, now);
            order.pendingChange().ifPresent(change -> goOnChanging(order, change, now));
        }
    }

    /** It was refused at the door, and the house could not book that. */
    private void reject(Order order, SubmitOutcome.Refused refused, Instant now) {
        news.tell(order.identity(), new Facts(order.identity(), now).rejected(refused));
        news.ended(order.identity());
    }

    private void resume(Order order, Instant now) {
        history.revive(order.identity());
        market.resume(order, now);
    }

    private void goOnChanging(Order order, OrderChange change, Instant now) {
        market.find(reference(order))
                .map(open -> amendment.make(open, change, order.updatedAt(), now))
                .filter(CommandOutcome.Refused.class::isInstance)
                .map(CommandOutcome.Refused.class::cast)
                .ifPresent(refused -> tellRefusal(order, refused, now));
    }

    private void tellRefusal(Order order, CommandOutcome.Refused refused, Instant now) {
        Facts facts = new Facts(order.identity(), now);
        news.tell(order.identity(), facts.commandRejected(refused.text(), order.updatedAt()));
    }

    private void letGo(Order order) {
        if (market.withdraw(reference(order))) {
            news.ended(order.identity());
        }
    }

    private static BrokerReference reference(Order order) {
        return order.identity().brokerReference();
    }
}
