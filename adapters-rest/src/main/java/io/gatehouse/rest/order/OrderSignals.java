package io.gatehouse.rest.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.signal.ShowSignal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** The signal that an order says it comes from: one that has reached the order's account. */
@Singleton
final class OrderSignals {
    private final ShowSignal showSignal;

    OrderSignals(ShowSignal showSignal) {
        this.showSignal = showSignal;
    }

    /** Empty where the order names none; a signal of no such account is refused as absent is. */
    Optional<SignalTag> named(@Nullable UUID id, Actor actor, AccountChoice account) {
        return Optional.ofNullable(id)
                .map(SignalId::new)
                .map(signal -> found(showSignal.show(actor, account.explicit(), signal)));
    }

    private static SignalTag found(Outcome<Signal> outcome) {
        if (outcome instanceof Outcome.Refused<Signal>(Refusal refusal)
                && refusal.equals(new Refusal.NotFound("signal"))) {
            throw new Refused(Problem.invalid("signal_id", "is no signal of this account"));
        }
        return Refused.orValue(outcome).tag();
    }
}
