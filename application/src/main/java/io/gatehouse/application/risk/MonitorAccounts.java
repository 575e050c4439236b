package io.gatehouse.application.risk;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;

import java.util.List;
import java.util.Optional;

/** Looks at every account, whatever its marks did: periods end and points are due without any. */
public final class MonitorAccounts {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final AccountWatch watch;

    public MonitorAccounts(AccountStore accounts, AccountWatch watch) {
        this.accounts = accounts;
        this.watch = watch;
    }

    public void run() {
        List<AccountId> some = after(Optional.empty());
        while (!some.isEmpty()) {
            watch.watch(some);
            some = after(Optional.of(some.getLast()));
        }
    }

    private List<AccountId> after(Optional<AccountId> last) {
        return accounts.all(AT_ONCE, last).stream().map(Account::id).toList();
    }
}
