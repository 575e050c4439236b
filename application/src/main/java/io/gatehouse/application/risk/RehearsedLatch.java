package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether one limit of another profile would have latched by a decision. What the marks between two
 * decisions came to is known as far as the levels tell that the limits in force have come to.
 */
final class RehearsedLatch {
    private final RiskProfile rehearsed;
    private final Set<RiskProfile> inForce = new LinkedHashSet<>();
    private boolean set;

    RehearsedLatch(RiskProfile rehearsed) {
        this.rehearsed = rehearsed;
    }

    /** A profile's limit at a decision, the use of it, and the convention that measures both. */
    record Gauge(BigDecimal limit, BigDecimal used, Enum<?> convention) {
        boolean isReached() {
            return BreakerLevel.isReached(used, limit);
        }
    }

    /**
     * What a decision tells: the use that is {@code proven} and the one that was never reached,
     * both by the level; the limit of any profile; whether its marks may latch one.
     */
    record Evidence(
            BreakerLevel reached,
            BreakerLevel notAbove,
            boolean marksAct,
            Function<RiskProfile, Optional<Gauge>> gauge) {}

    boolean isSet() {
        return set;
    }

    /** A new period, or a person's reset: what was before counts no more. */
    void restart() {
        inForce.clear();
        set = false;
    }

    /** Whether it is known for sure afterwards if it is set. */
    boolean look(RiskProfile then, Evidence evidence) {
        inForce.add(then);
        Optional<Gauge> limit = evidence.gauge().apply(rehearsed);
        set = limit.isPresent() && (set || sets(limit.get(), evidence));
        return set || limit.isEmpty() || isOutOfReach(limit.get(), evidence);
    }

    private boolean sets(Gauge limit, Evidence evidence) {
        boolean reached = evidence.marksAct() && limit.isReached();
        return reached || isProven(limit, evidence);
    }

    /** Whichever of the limits in force has come to its level, the use was at least so much. */
    private boolean isProven(Gauge limit, Evidence evidence) {
        List<Gauge> were = were(evidence);
        return areLike(limit, were)
                && were.stream()
                        .map(Gauge::limit)
                        .min(BigDecimal::compareTo)
                        .flatMap(evidence.reached()::leastUse)
                        .filter(used -> used.compareTo(limit.limit()) >= 0)
                        .isPresent();
    }

    /** Whichever of them it was, a use as great as this limit would have left a higher level. */
    private boolean isOutOfReach(Gauge limit, Evidence evidence) {
        List<Gauge> were = were(evidence);
        return areLike(limit, were)
                && were.size() == inForce.size()
                && were.stream()
                        .map(Gauge::limit)
                        .max(BigDecimal::compareTo)
                        .flatMap(notAbove(evidence)::nextUse)
                        .filter(next -> next.compareTo(limit.limit()) <= 0)
                        .isPresent();
    }

    /**
     * A warning of a limit that was changed has ended with it, so that there is none says little.
     */
    private BreakerLevel notAbove(Evidence evidence) {
        return inForce.size() > 1
                ? evidence.notAbove().or(BreakerLevel.WARNING)
                : evidence.notAbove();
    }

    private List<Gauge> were(Evidence evidence) {
        return inForce.stream().map(evidence.gauge()).flatMap(Optional::stream).toList();
    }

    private static boolean areLike(Gauge limit, List<Gauge> were) {
        return were.stream().allMatch(was -> was.convention() == limit.convention());
    }
}
