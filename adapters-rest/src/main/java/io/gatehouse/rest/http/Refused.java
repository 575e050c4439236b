package io.gatehouse.rest.http;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;

/**
 * Carries a problem from wherever it is found to the answer; thrown for control, so it has no stack
 * trace.
 */
public final class Refused extends RuntimeException {
    /** The header of an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean isReplayed;

    public Refused(Problem problem) {
        this(problem, false);
    }

    private Refused(Problem problem, boolean isReplayed) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.isReplayed = isReplayed;
    }

    /** The value of an outcome that is done; a refused one is thrown as its problem. */
    public static <T> T orValue(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new Refused(Problem.of(refusal));
        };
    }

    /** The same for a request that was refused before and is not judged again. */
    public Refused replayed() {
        return new Refused(problem, true);
    }

    public Problem problem() {
        return problem;
    }

    boolean isReplayed() {
        return isReplayed;
    }
}
