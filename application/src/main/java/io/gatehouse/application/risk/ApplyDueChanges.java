package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.AccountId;

import java.time.Clock;
import java.util.List;

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
        List<AccountId> due = due();
        while (!due.isEmpty()) {
            due.forEach(account -> desk.perform(new Look(account)));
            due = due();
        }
    }

    private List<AccountId> due() {
        return accounts.changesDue(clock.instant(), AT_ONCE);
    }
}
