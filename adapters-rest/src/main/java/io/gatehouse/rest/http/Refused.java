package io.gatehouse.rest.http;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;

/**
 * Carries a problem from wherever it is found to the answer; thrown for control, so it has no stack
 * trace.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** The value of an outcome that is done; a refused one is thrown as its problem. */
    public static <T> T orValue(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new Refused(Problem.of(refusal));
        };
    }

    public Problem problem() {
        return problem;
    }
}
