package io.gatehouse.application.risk;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the audit trail says of halts. */
public final class HaltFacts {
    static final String SET = "halt_set";
    static final String LIFTED = "halt_lifted";

    /** The detail that says of which rank the halt is. */
    private static final String RANK = "rank";

    /** The detail that says whether the halt wants the account flat. */
    private static final String FLATTEN = "flatten";

    private static final String AFTER = "after";

    /**
     * The detail that says what this halt alone asks for, or what a lift leaves of an account's.
     */
    private static final String STATE = "state";

    private static final String HALT_ID = "halt_id";

    private HaltFacts() {}

    /** A halt of one account. */
    public static AuditFact set(TradingState before, TradingState after, Halt halt) {
        Map<String, String> details =
                Map.of(
                        "before",
                        before.name(),
                        AFTER,
                        after.name(),
                        STATE,
                        halt.state().name(),
                        RANK,
                        halt.rank().name(),
                        FLATTEN,
                        Boolean.toString(halt.flatten()));
        return fact(SET, halt.reason(), details);
    }

    /** A halt of one account that nobody has asked for. */
    public static AuditFact setByHouse(TradingState before, TradingState state, String reason) {
        Map<String, String> details =
                Map.of(
                        "before",
                        before.name(),
                        AFTER,
                        before.and(state).name(),
                        STATE,
                        state.name(),
                        RANK,
                        HaltRank.HOUSE.name());
        return fact(SET, reason, details);
    }

    /**
     * The end of one halt of an account, or of all that the rank may lift; {@code after} is in
     * force then, {@code left} what halts make of it, {@code released} what had latched.
     */
    static AuditFact lifted(
            Optional<HaltId> halt,
            TradingState before,
            TradingState after,
            TradingState left,
            String reason,
            HaltRank rank,
            List<LimitLatch> released) {
        Map<String, String> details = new HashMap<>();
        details.put("before", before.name());
        details.put(AFTER, after.name());
        details.put(STATE, left.name());
        details.put(RANK, rank.name());
        halt.ifPresent(id -> details.put(HALT_ID, id.toString()));
        if (!released.isEmpty()) {
            details.put(
                    "released",
                    released.stream().map(LimitLatch::words).collect(Collectors.joining(", ")));
        }
        return fact(LIFTED, reason, details);
    }

    /** Whether a halt wants its account flat. */
    static boolean flattens(AuditFact set) {
        return Boolean.parseBoolean(set.details().get(FLATTEN));
    }

    /** Who has set the halt, or has lifted; the house where nobody is named. */
    static HaltRank rank(AuditFact fact) {
        return Optional.ofNullable(fact.details().get(RANK))
                .map(HaltRank::valueOf)
                .orElse(HaltRank.HOUSE);
    }

    /** The one halt that a lift ends; empty where it ends all that its rank may lift. */
    static Optional<HaltId> lifts(AuditFact lifted) {
        return Optional.ofNullable(lifted.details().get(HALT_ID))
                .map(id -> new HaltId(UUID.fromString(id)));
    }

    /** What this halt alone asks for; early ones tell only what they have led to. */
    static TradingState stateSet(AuditFact set) {
        return state(set).orElseGet(() -> stateAfter(set));
    }

    /** What a lift leaves of an account's halts; early ones left nothing. */
    static TradingState stateLeft(AuditFact lifted) {
        return state(lifted).orElse(TradingState.ACTIVE);
    }

    private static Optional<TradingState> state(AuditFact fact) {
        return Optional.ofNullable(fact.details().get(STATE)).map(TradingState::valueOf);
    }

    /** The state that a halt of an account has led to. */
    static TradingState stateAfter(AuditFact set) {
        return Optional.ofNullable(set.details().get(AFTER))
                .map(TradingState::valueOf)
                .orElse(TradingState.HALTED);
    }

    /** A halt beyond one account. */
    public static AuditFact set(Halt halt) {
        return fact(SET, halt, TradingState.ACTIVE, halt.state(), halt.reason(), halt.rank());
    }

    /** The end of a halt beyond one account. */
    static AuditFact lifted(Halt halt, String reason, HaltRank rank) {
        return fact(LIFTED, halt, halt.state(), TradingState.ACTIVE, reason, rank);
    }

    private static AuditFact fact(
            String type,
            Halt halt,
            TradingState before,
            TradingState after,
            String reason,
            HaltRank rank) {
        Map<String, String> details =
                Map.of(
                        "before",
                        before.name(),
                        AFTER,
                        after.name(),
                        RANK,
                        rank.name(),
                        FLATTEN,
                        Boolean.toString(halt.flatten()),
                        HALT_ID,
                        halt.id().toString(),
                        "scope",
                        halt.target().scope().name(),
                        "target_id",
                        halt.target().id().orElse(""));
        return fact(type, reason, details);
    }

    private static AuditFact fact(String type, String reason, Map<String, String> details) {
        return AuditFact.of(type, "risk", reason, details);
    }
}
