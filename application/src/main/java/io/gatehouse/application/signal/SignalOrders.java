package io.gatehouse.application.signal;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.risk.DenialReason;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalEvent;
import io.gatehouse.domain.signal.SignalResult;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How an approved signal becomes an order, and what an order's fate says of the signal. */
public final class SignalOrders {
    private static final String DENIED = "risk_denied";

    private final Decisions decisions;
    private final Ids ids;

    public SignalOrders(Decisions decisions, Ids ids) {
        this.decisions = decisions;
        this.ids = ids;
    }

    /** Who places it, and how long to wait for the broker. */
    record Placer(Actor actor, Duration patience, AuditContext context) {
        /** The house, which goes on with what broke off and waits for no broker. */
        static final Placer HOUSE =
                new Placer(Actor.house(Optional.empty()), Duration.ZERO, AuditContext.HOUSE);
    }

    /** The order of the present attempt; the same one however often it is asked for. */
    SubmitOrder.Command command(Signal signal, Placer placer) {
        OrderTerms terms =
                signal.idea().quantity().isPresent()
                        ? OrderTerms.AS_ASKED
                        : new OwnSize(signal, decisions, ids);
        return new SubmitOrder.Command(
                placer.actor(),
                Optional.of(signal.account()),
                signal.idea().ticket(),
                // What waits for the entry price waits no longer than the signal lasts.
                signal.idea().entry().isPresent() ? terms.endingBy(signal.expiresAt()) : terms,
                PositionEffect.ANY,
                Optional.of(signal.orderName()),
                Optional.of(signal.tag()),
                signal.orderName(),
                placer.patience(),
                placer.context());
    }

    static Signal settled(Signal signal, SubmitOrder.Result result, Instant now) {
        return switch (result) {
            case SubmitOrder.Result.Accepted accepted -> settled(signal, accepted.order(), now);
            case SubmitOrder.Result.Denied denied ->
                    signal.settled(SignalEvent.DENY, denied(denied.order(), reason(denied)), now);
            case SubmitOrder.Result.Refused(Refusal refusal) ->
                    signal.settled(
                            SignalEvent.DENY,
                            SignalResult.unordered(refusal.code(), refusal.detail()),
                            now);
        };
    }

    /** By an order that was found under its name. */
    static Signal settled(Signal signal, Order order, Instant now) {
        return order.status() == OrderStatus.DENIED
                ? signal.settled(SignalEvent.DENY, denied(order), now)
                : signal.settled(
                        SignalEvent.ORDER,
                        SignalResult.ordered(order.id(), order.ticket().quantity()),
                        now);
    }

    /** It was never ordered, and now it is too late. */
    static Signal missed(Signal signal, Instant now) {
        return signal.settled(
                SignalEvent.LAPSE,
                SignalResult.unordered(
                        "signal_expired", "The signal expired before it was ordered."),
                now);
    }

    /** A repetition has the receipt of the first time alone. */
    private static DenialReason reason(SubmitOrder.Result.Denied denied) {
        return denied.decision()
                .map(DenialReason::of)
                .orElseGet(() -> DenialReason.of(denied.receipt()));
    }

    private static SignalResult denied(Order order, DenialReason reason) {
        return SignalResult.denied(order.id(), reason.check(), reason.message());
    }

    private static SignalResult denied(Order order) {
        return SignalResult.denied(order.id(), DENIED, "The gate denied it; see its decision.");
    }
}
