package io.gatehouse.domain.risk;

import java.util.Optional;

/** One limit exceeded, with its numbers in the limit's own unit where it has any. */
public record Breach(String check, Scope scope, Optional<Figures> figures, String message) {
    static Breach of(String check, Verdict.Breached breached) {
        return new Breach(
                check,
                breached.scope(),
                breached.figures().map(Figures::shown),
                breached.message());
    }
}
