package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.AccountId;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings pending changes of profiles into force when nothing else does: every decision and every
 * look at an account does so first.
 */
public final class ApplyDueChanges {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final AccountDesk desk;
    private final Clock clock;

    public ApplyDueChanges(AccountStore accounts, AccountDesk desk, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.clock = clock;
    }

    public void run() {
        Set<AccountId> failed = new HashSet<>();
        List<AccountId> due = due(failed);
        while (!due.isEmpty()) {
            failed.addAll(
                    AccountRound.each(
                            due,
                            "Applying a due change",
                            account -> desk.perform(new Look(account))));
            due = due(failed);
        }
    }

    /** Those that have failed stay due, and must not stand before the others for ever. */
    private List<AccountId> due(Set<AccountId> failed) {
        return accounts.changesDue(clock.instant(), AT_ONCE + failed.size()).stream()
                .filter(account -> !failed.contains(account))
                .toList();
    }
}
