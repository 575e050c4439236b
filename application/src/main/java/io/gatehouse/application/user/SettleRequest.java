package io.gatehouse.application.user;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.domain.user.RequestKey;

import java.time.Instant;
import java.util.Optional;

/**
 * Ends a claim: with the answer that every retry gets, or by giving the key back to be tried again.
 */
public final class SettleRequest {
    private final RequestLog log;

    public SettleRequest(RequestLog log) {
        this.log = log;
    }

    /** Without an answer the key is given back, as after a fault of ours. */
    public record Command(RequestKey key, Instant leaseEnds, Optional<Answer> answer) {}

    public void settle(Command command) {
        command.answer()
                .ifPresentOrElse(
                        answer -> log.answer(command.key(), command.leaseEnds(), answer),
                        () -> log.release(command.key(), command.leaseEnds()));
    }
}
