package io.gatehouse.application.order;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the audit trail knows of the halts that hold an account: since when, by whom and why. */
final class AccountHalts {
    private static final int PAGE = 500;

    private AccountHalts() {}

    /** The highest rank that has halted the account since its last lift. */
    static HaltRank rank(AuditTrail audit, AccountId account) {
        return sinceLastLift(audit, account).stream()
                .map(AccountHalts::rank)
                .reduce(HaltRank::and)
                .orElse(HaltRank.HOUSE);
    }

    /** Those that hold the account together, newest first; their ids are of their audit entries. */
    static List<Halt> inForce(AuditTrail audit, AccountId account) {
        return sinceLastLift(audit, account).stream().map(entry -> halt(account, entry)).toList();
    }

    private static Halt halt(AccountId account, AuditEntry entry) {
        return new Halt(
                new HaltId(entry.id()),
                new Halt.Target.OfAccount(account),
                HaltFacts.stateAfter(entry.fact()),
                HaltFacts.flattens(entry.fact()),
                entry.fact().description(),
                entry.context().actor(),
                rank(entry),
                entry.at());
    }

    private static HaltRank rank(AuditEntry entry) {
        return Optional.ofNullable(entry.fact().details().get(HaltFacts.RANK))
                .map(HaltRank::valueOf)
                .orElse(HaltRank.HOUSE);
    }

    /** All of them: whoever sets many must not hide one of a higher rank. */
    private static List<AuditEntry> sinceLastLift(AuditTrail audit, AccountId account) {
        long lifted =
                page(audit, account, HaltFacts.LIFTED, Optional.empty(), 1).stream()
                        .mapToLong(AuditEntry::sequence)
                        .findFirst()
                        .orElse(0);
        List<AuditEntry> since = new ArrayList<>();
        List<AuditEntry> page = page(audit, account, HaltFacts.SET, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(entry -> entry.sequence() > lifted).forEach(since::add);
            long oldest = page.getLast().sequence();
            page =
                    oldest > lifted
                            ? page(audit, account, HaltFacts.SET, Optional.of(oldest), PAGE)
                            : List.of();
        }
        return since;
    }

    private static List<AuditEntry> page(
            AuditTrail audit, AccountId account, String type, Optional<Long> before, int limit) {
        return audit.page(
                new AuditTrail.Query(
                        account,
                        Optional.of(type),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        before,
                        limit));
    }
}
