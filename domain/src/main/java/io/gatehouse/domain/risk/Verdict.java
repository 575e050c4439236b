package io.gatehouse.domain.risk;

import java.util.Optional;

/** What one rule says of one order. */
public sealed interface Verdict {
    /** Within the limit; figures where the rule has any. */
    record Passed(Optional<Figures> figures) implements Verdict {}

    /** The limit is switched off, or the rule does not concern this order. */
    record NotJudged() implements Verdict {}

    /** The order is denied for this; figures where the rule has any. */
    record Breached(Optional<Figures> figures, Scope scope, String message) implements Verdict {
        /**
         * Of a change, beside what is said of the order as it stands: what that takes counts as
         * reserved, and only what takes more is a breach.
         */
        Verdict beside(Verdict standing) {
            Optional<Figures> all =
                    figures.flatMap(
                            own -> standing.numbers().map(then -> own.reserving(then.projected())));
            return all.filter(one -> !one.isBreached())
                    .<Verdict>map(within -> new Passed(all))
                    .orElseGet(() -> new Breached(all.or(() -> figures), scope, message));
        }
    }

    Verdict PASSED = new Passed(Optional.empty());
    Verdict NOT_JUDGED = new NotJudged();

    /** Passed or breached by the figures; the message tells them in words. */
    static Verdict of(Figures figures, String what) {
        return of(figures, what, "");
    }

    /** The same, of what has a name; of what passes, no words are put together. */
    static Verdict of(Figures figures, String what, Object name) {
        return figures.isBreached()
                ? breached(figures, Wording.exceeds(what + name, figures))
                : new Passed(Optional.of(figures));
    }

    /**
     * Of a limit that binds from below. Figures come with the breach only: everywhere else they say
     * how much of an upper limit is taken.
     */
    static Verdict atLeast(Figures figures, String what) {
        return figures.projected().compareTo(figures.limit()) >= 0
                ? PASSED
                : breached(figures, Wording.below(what, figures));
    }

    private static Verdict breached(Figures figures, String message) {
        return new Breached(Optional.of(figures), figures.scope(), message);
    }

    /** Denied for a state of things rather than for a number. */
    static Verdict breached(Scope scope, String message) {
        return new Breached(Optional.empty(), scope, message);
    }

    /** The figures, where the rule has any. */
    default Optional<Figures> numbers() {
        return switch (this) {
            case Passed passed -> passed.figures();
            case Breached breached -> breached.figures();
            case NotJudged skipped -> Optional.empty();
        };
    }

    default boolean isBreach() {
        return this instanceof Breached;
    }
}
