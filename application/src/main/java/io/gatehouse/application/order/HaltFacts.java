package io.gatehouse.application.order;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.UserId;

import java.util.Map;
import java.util.Optional;

/** What the audit trail says of halts. */
final class HaltFacts {
    static final String SET = "halt_set";
    static final String LIFTED = "halt_lifted";

    /** The detail that says of which rank the halt is. */
    static final String RANK = "rank";

    /** The detail that says whether the halt wants the account flat. */
    private static final String FLATTEN = "flatten";

    private static final String AFTER = "after";

    private HaltFacts() {}

    /** A halt of one account. */
    static AuditFact set(TradingState before, TradingState after, Halt halt) {
        Map<String, String> details =
                Map.of(
                        "before",
                        before.name(),
                        AFTER,
                        after.name(),
                        RANK,
                        halt.rank().name(),
                        FLATTEN,
                        Boolean.toString(halt.flatten()));
        return fact(SET, halt.reason(), details);
    }

    static AuditFact setByHouse(TradingState before, TradingState after, String reason) {
        return fact(SET, before, after, reason, HaltRank.HOUSE);
    }

    static AuditFact lifted(TradingState before, TradingState after, String reason, HaltRank rank) {
        return fact(LIFTED, before, after, reason, rank);
    }

    /** Whether a halt wants its account flat. */
    static boolean flattens(AuditFact set) {
        return Boolean.parseBoolean(set.details().get(FLATTEN));
    }

    /** The state that a halt of an account has led to. */
    static TradingState stateAfter(AuditFact set) {
        return Optional.ofNullable(set.details().get(AFTER))
                .map(TradingState::valueOf)
                .orElse(TradingState.HALTED);
    }

    /** A halt beyond one account. */
    static AuditFact set(Halt halt) {
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
                        "halt_id",
                        halt.id().toString(),
                        "scope",
                        halt.target().scope().name(),
                        "target_id",
                        targetId(halt.target()));
        return fact(type, reason, details);
    }

    private static String targetId(Halt.Target target) {
        return switch (target) {
            case Halt.Target.Platform all -> "";
            case Halt.Target.OfUser(UserId user) -> user.toString();
            case Halt.Target.OfAccount(AccountId account) -> account.toString();
            case Halt.Target.OfInstrument(Symbol instrument) -> instrument.toString();
        };
    }

    private static AuditFact fact(
            String type, TradingState before, TradingState after, String reason, HaltRank rank) {
        return fact(
                type,
                reason,
                Map.of("before", before.name(), AFTER, after.name(), RANK, rank.name()));
    }

    private static AuditFact fact(String type, String reason, Map<String, String> details) {
        return new AuditFact(
                type,
                "risk",
                reason,
                details,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
