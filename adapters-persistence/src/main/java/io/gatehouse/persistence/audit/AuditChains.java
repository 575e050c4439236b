package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditChain;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.util.List;

/** Follows the audit chains of every account and of the house to the heads they remember. */
@Singleton
final class AuditChains {
    private static final int PAGE = 1000;
    private static final String HEADS =
            "SELECT account_id, audit_sequence, audit_hash FROM account"
                    + " UNION ALL SELECT ?::uuid, audit_sequence, audit_hash FROM house_chain"
                    + " ORDER BY account_id";

    private final Database database;
    private final AuditTrail audit;

    AuditChains(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** In words, the first fault of every chain that has one. */
    List<String> faults() {
        return database.list(AuditChains::head, HEADS, HouseChain.HOUSE).stream()
                .map(this::followed)
                .flatMap(List::stream)
                .toList();
    }

    private record Head(AccountId account, long sequence, String hash) {}

    private static Head head(Row row) {
        return new Head(row.accountId(), row.number("audit_sequence"), row.text("audit_hash"));
    }

    private List<String> followed(Head head) {
        AuditChain chain = AuditChain.START;
        List<AuditEntry> page = audit.chain(head.account(), 1, PAGE);
        while (chain.isIntact() && !page.isEmpty()) {
            chain = chain.verify(page);
            page = audit.chain(head.account(), chain.sequence() + 1, PAGE);
        }
        return chain.endingAt(head.sequence(), head.hash()).firstBreak().stream()
                .map(fault -> words(head.account(), fault))
                .toList();
    }

    private static String words(AccountId account, AuditChain.Break fault) {
        return "the audit chain of account "
                + account
                + " is "
                + switch (fault.fault()) {
                    case GAP -> "missing an entry";
                    case UNLINKED -> "not linked";
                    case ALTERED -> "altered";
                    case TRUNCATED -> "truncated";
                }
                + " at entry "
                + fault.sequence();
    }
}
