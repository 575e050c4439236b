package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what every active account with a position has in the market at this moment, and once that
 * it has none any more.
 */
public final class RecordExposures {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final BookReader books;
    private final ExposureHistory history;
    private final Transactions transactions;
    private final Ids ids;

    public RecordExposures(
            AccountStore accounts,
            BookReader books,
            ExposureHistory history,
            Transactions transactions,
            Ids ids) {
        this.accounts = accounts;
        this.books = books;
        this.history = history;
        this.transactions = transactions;
        this.ids = ids;
    }

    public void run() {
        List<Account> some = accounts.all(AT_ONCE, Optional.empty());
        while (!some.isEmpty()) {
            AccountRound.together(
                    some.stream().filter(Account::active).map(Account::id).toList(),
                    "The exposure of the hour",
                    this::record);
            some = accounts.all(AT_ONCE, Optional.of(some.getLast().id()));
        }
    }

    private void record(List<AccountId> active) {
        Set<AccountId> exposed = history.exposed(active);
        List<ExposureSnapshot> snapshots =
                books.readWorth(active).stream()
                        .filter(
                                reading ->
                                        ExposureReading.positions(reading) > 0
                                                || exposed.contains(reading.book().id()))
                        .flatMap(reading -> ExposureReading.snapshot(reading, ids).stream())
                        .toList();
        transactions.run(() -> history.append(snapshots));
    }
}
