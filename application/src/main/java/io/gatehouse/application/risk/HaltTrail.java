package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the audit trail knows of the halts that hold an account: since when, by whom and why. */
final class HaltTrail {
    private static final int PAGE = 500;

    private final AuditTrail audit;
    private final AccountId account;
    private final List<AuditEntry> unwritten;

    private HaltTrail(AuditTrail audit, AccountId account, List<AuditEntry> unwritten) {
        this.audit = audit;
        this.account = account;
        this.unwritten = unwritten;
    }

    /** Those that hold the account together, newest first; their ids are of their audit entries. */
    static AccountHalts inForce(AuditTrail audit, AccountId account) {
        return new HaltTrail(audit, account, List.of()).inForce();
    }

    /** With what the same transaction has set and lifted before. */
    static AccountHalts inForce(AuditTrail audit, AccountBook book) {
        return new HaltTrail(audit, book.id(), book.changes().audit().reversed()).inForce();
    }

    /** Those that were set since an instant, lifted ones too, newest first. */
    static List<Halt> setSince(AuditTrail audit, AccountBook book, Instant since) {
        HaltTrail trail = new HaltTrail(audit, book.id(), book.changes().audit().reversed());
        Predicate<AuditEntry> isOlder = set -> set.at().isBefore(since);
        return trail.until(isOlder, HaltFacts.SET).stream()
                .filter(isOlder.negate())
                .map(trail::halt)
                .toList();
    }

    private AccountHalts inForce() {
        List<AuditEntry> lifts = until(HaltTrail::endsAll, HaltFacts.LIFTED);
        long start =
                lifts.stream()
                        .filter(HaltTrail::endsAll)
                        .mapToLong(AuditEntry::sequence)
                        .findFirst()
                        .orElse(0);
        Predicate<AuditEntry> isOver = set -> set.sequence() <= start;
        return new AccountHalts(
                until(isOver, HaltFacts.SET).stream()
                        .filter(isOver.negate())
                        .filter(set -> lifts.stream().noneMatch(lift -> ends(lift, set)))
                        .map(this::halt)
                        .toList());
    }

    private static boolean endsAll(AuditEntry lift) {
        return HaltFacts.stateLeft(lift.fact()) == TradingState.ACTIVE;
    }

    /** A lift by id ends that halt, one of the account all before it that its rank may lift. */
    private static boolean ends(AuditEntry lift, AuditEntry set) {
        if (lift.sequence() < set.sequence()) {
            return false;
        }
        return HaltFacts.lifts(lift.fact())
                .map(id -> id.equals(new HaltId(set.id())))
                .orElseGet(() -> HaltFacts.rank(lift.fact()).mayLift(HaltFacts.rank(set.fact())));
    }

    private Halt halt(AuditEntry entry) {
        return new Halt(
                new HaltId(entry.id()),
                new Halt.Target.OfAccount(account),
                HaltFacts.stateSet(entry.fact()),
                HaltFacts.flattens(entry.fact()),
                entry.fact().description(),
                entry.context().actor(),
                HaltFacts.rank(entry.fact()),
                entry.at());
    }

    /** Newest first, all of them: whoever sets many must not hide one of a higher rank. */
    private List<AuditEntry> until(Predicate<AuditEntry> last, String type) {
        List<AuditEntry> entries = new ArrayList<>();
        unwritten.stream()
                .filter(entry -> entry.fact().actionType().equals(type))
                .forEach(entries::add);
        List<AuditEntry> page =
                entries.stream().anyMatch(last) ? List.of() : page(type, Optional.empty());
        while (!page.isEmpty()) {
            entries.addAll(page);
            page =
                    page.stream().anyMatch(last)
                            ? List.of()
                            : page(type, Optional.of(page.getLast().sequence()));
        }
        return entries;
    }

    private List<AuditEntry> page(String type, Optional<Long> before) {
        return audit.page(
                new AuditTrail.Query(account, AuditTrail.Filter.ofType(type), before, PAGE));
    }
}
