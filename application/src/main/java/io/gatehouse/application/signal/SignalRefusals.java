package io.gatehouse.application.signal;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.signal.Signal;

import java.time.Instant;

/** Why nothing can be done with a signal. */
final class SignalRefusals {
    static final String SIGNAL = "signal";
    static final Refusal ABSENT = new Refusal.NotFound(SIGNAL);

    private SignalRefusals() {}

    /** It stands where the table of its status lets nobody do that. */
    static Refusal standing(Signal signal, Instant now) {
        return switch (signal.at(now).status()) {
            case EXPIRED -> expired(signal);
            case DENIED -> signal.isOverAt(now) ? expired(signal) : decided(signal);
            case PLACING ->
                    new Refusal.Conflict(
                            "signal_placing", "The signal's order is being placed right now.");
            case PENDING, APPROVED, REJECTED -> decided(signal);
        };
    }

    private static Refusal expired(Signal signal) {
        return new Refusal.Conflict(
                "signal_expired", "The signal expired at " + signal.expiresAt() + ".");
    }

    private static Refusal decided(Signal signal) {
        return new Refusal.Conflict(
                "signal_decided", "The signal is " + signal.status() + " already.");
    }
}
