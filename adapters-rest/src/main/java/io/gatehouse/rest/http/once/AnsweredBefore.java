package io.gatehouse.rest.http.once;

import io.gatehouse.application.port.RequestLog.Answer;

/**
 * Carries the answer of the first request to its retry; thrown for control, so it has no stack
 * trace.
 */
final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    AnsweredBefore(Answer answer) {
        super("Answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
