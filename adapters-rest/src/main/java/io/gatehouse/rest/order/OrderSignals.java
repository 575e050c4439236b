package io.gatehouse.rest.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.signal.ShowSignal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

import jakarta.inject.Singleton;

import java.util.Optional;

/** The signal that an order says it comes from: one that has reached the order's account. */
@Singleton
public final class OrderSignals {
    private final ShowSignal showSignal;

    OrderSignals(ShowSignal showSignal) {
        this.showSignal = showSignal;
    }

    /**
     * Empty where the order names none. Refused are a signal of no such account, as absent is, one
     * of another instrument, and one that was turned down for the orders that it asked for.
     */
    public Optional<SignalTag> named(NewOrderRequest order, Actor actor, AccountChoice account) {
        return Optional.ofNullable(order.signalId())
                .map(SignalId::new)
                .map(id -> found(showSignal.show(actor, account.explicit(), id)))
                .map(signal -> tag(signal, order.ticket()));
    }

    private static Signal found(Outcome<Signal> outcome) {
        if (outcome instanceof Outcome.Refused<Signal>(Refusal refusal)
                && refusal.equals(new Refusal.NotFound("signal"))) {
            throw refused("is no signal of this account");
        }
        return Refused.orValue(outcome);
    }

    private static SignalTag tag(Signal signal, OrderTicket ticket) {
        SignalIdea idea = signal.idea();
        if (!idea.instrument().equals(ticket.instrument())) {
            throw refused("is a signal for " + idea.instrument() + "; leave it out");
        }
        // The way out of what a signal led to is always open.
        if (signal.status() == SignalStatus.REJECTED && idea.side() == ticket.side()) {
            throw refused("is a signal that was turned down; leave it out");
        }
        return signal.tag();
    }

    private static Refused refused(String why) {
        return new Refused(Problem.invalid("signal_id", why));
    }
}
