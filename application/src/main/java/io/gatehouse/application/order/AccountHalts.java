package io.gatehouse.application.order;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import java.util.List;
import java.util.Optional;

/** What the audit trail knows of the state that an account is in: since when, by whom and why. */
final class AccountHalts {
    /** More halts in a row than any account sees; of older ones the rank is not asked. */
    private static final int MOST = 100;

    private AccountHalts() {}

    /** The highest rank that has halted the account since its last lift. */
    static HaltRank rank(AuditTrail audit, AccountId account) {
        long lifted =
                page(audit, account, HaltFacts.LIFTED, 1).stream()
                        .mapToLong(AuditEntry::sequence)
                        .findFirst()
                        .orElse(0);
        return page(audit, account, HaltFacts.SET, MOST).stream()
                .filter(entry -> entry.sequence() > lifted)
                .map(AccountHalts::rank)
                .reduce(HaltRank::and)
                .orElse(HaltRank.HOUSE);
    }

    /** The halt that was set last; its id is that of its audit entry. */
    static Optional<Halt> last(AuditTrail audit, Account account) {
        return page(audit, account.id(), HaltFacts.SET, 1).stream()
                .findFirst()
                .map(
                        entry ->
                                new Halt(
                                        new HaltId(entry.id()),
                                        new Halt.Target.OfAccount(account.id()),
                                        account.tradingState(),
                                        entry.fact().description(),
                                        entry.context().actor(),
                                        rank(entry),
                                        entry.at()));
    }

    private static HaltRank rank(AuditEntry entry) {
        return Optional.ofNullable(entry.fact().details().get(HaltFacts.RANK))
                .map(HaltRank::valueOf)
                .orElse(HaltRank.HOUSE);
    }

    private static List<AuditEntry> page(
            AuditTrail audit, AccountId account, String type, int limit) {
        return audit.page(
                new AuditTrail.Query(
                        account,
                        Optional.of(type),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        limit));
    }
}
