package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.ReceiptCheck;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads every receipt again, page by page, and has it checked and decided once more. */
@Singleton
final class StoredReceipts {
    private static final int PAGE = 500;

    private final Database database;
    private final DecisionLog decisions;
    private final ReceiptCheck check;

    StoredReceipts(Database database, DecisionLog decisions, ReceiptCheck check) {
        this.database = database;
        this.decisions = decisions;
        this.check = check;
    }

    /** In words, everything that is wrong with any of them. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        database.list(
                        Row::accountId,
                        "SELECT DISTINCT account_id FROM decision ORDER BY account_id")
                .forEach(account -> addFaults(faults, account));
        return faults;
    }

    private void addFaults(List<String> faults, AccountId account) {
        List<SealedReceipt> page = page(account, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(receipt -> addFaults(faults, receipt));
            page = page(account, Optional.of(page.getLast().decisionId()));
        }
    }

    private void addFaults(List<String> faults, SealedReceipt receipt) {
        check.faults(receipt)
                .forEach(fault -> faults.add("decision " + receipt.decisionId() + " " + fault));
    }

    private List<SealedReceipt> page(AccountId account, Optional<UUID> before) {
        return decisions.page(
                new DecisionLog.Query(
                        account,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        before,
                        PAGE));
    }
}
