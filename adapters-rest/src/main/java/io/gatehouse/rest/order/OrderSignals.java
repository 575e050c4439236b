package io.gatehouse.rest.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.signal.ShowSignal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

import jakarta.inject.Singleton;

import java.util.Optional;

/** The signal that an order says it comes from: one that has reached the order's account. */
@Singleton
public final class OrderSignals {
    private static final String FIELD = "signal_id";
    private static final Refusal TURNED_DOWN =
            Refusal.Invalid.of(FIELD, "is a signal that was turned down; leave it out");

    private final ShowSignal showSignal;

    OrderSignals(ShowSignal showSignal) {
        this.showSignal = showSignal;
    }

    /**
     * A signal that an order may name, unless the order is a new one and the signal was turned down
     * for the orders that it asked for.
     */
    record Named(SignalTag tag, Optional<Refusal> refusal) {
        private static Named of(Signal signal, OrderTicket ticket) {
            // The way out of what a signal led to is always open.
            boolean isTurnedDown =
                    signal.status() == SignalStatus.REJECTED
                            && signal.idea().side() == ticket.side();
            return new Named(
                    signal.tag(), isTurnedDown ? Optional.of(TURNED_DOWN) : Optional.empty());
        }
    }

    /**
     * Empty where the order names none. Refused are a signal of no such account, as absent is, and
     * one of another instrument.
     */
    Optional<Named> named(NewOrderRequest order, Actor actor, AccountChoice account) {
        return Optional.ofNullable(order.signalId())
                .map(SignalId::new)
                .map(id -> found(showSignal.show(actor, account.explicit(), id)))
                .map(signal -> named(signal, order.ticket()));
    }

    /** Refuses whatever a new order may not name. */
    public void check(NewOrderRequest order, Actor actor, AccountChoice account) {
        named(order, actor, account)
                .flatMap(Named::refusal)
                .ifPresent(
                        refusal -> {
                            throw new Refused(Problem.of(refusal));
                        });
    }

    private static Signal found(Outcome<Signal> outcome) {
        if (outcome instanceof Outcome.Refused<Signal>(Refusal refusal)
                && refusal.equals(new Refusal.NotFound("signal"))) {
            throw refused("is no signal of this account");
        }
        return Refused.orValue(outcome);
    }

    private static Named named(Signal signal, OrderTicket ticket) {
        if (!signal.idea().instrument().equals(ticket.instrument())) {
            throw refused("is a signal for " + signal.idea().instrument() + "; leave it out");
        }
        return Named.of(signal, ticket);
    }

    private static Refused refused(String why) {
        return new Refused(Problem.invalid(FIELD, why));
    }
}
