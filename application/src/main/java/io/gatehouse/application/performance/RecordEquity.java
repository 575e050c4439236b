package io.gatehouse.application.performance;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EquityEvent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Keeps what every active account is worth at this moment as a point of its history. */
public final class RecordEquity {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final AccountDesk desk;

    public RecordEquity(AccountStore accounts, AccountDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    /** Returns when all points are committed, but for those that failed. */
    public void run() {
        List<Account> some = accounts.all(AT_ONCE, Optional.empty());
        while (!some.isEmpty()) {
            record(some);
            some = accounts.all(AT_ONCE, Optional.of(some.getLast().id()));
        }
    }

    private void record(List<Account> some) {
        Map<AccountId, CompletableFuture<Boolean>> points = new TreeMap<>();
        some.stream()
                .filter(Account::active)
                .map(Account::id)
                .forEach(account -> points.put(account, desk.submit(account, RecordEquity::point)));
        AccountRound.each(
                points.keySet(),
                "The point of the hour",
                account -> Objects.requireNonNull(points.get(account)).join());
    }

    private static boolean point(AccountBook book, DeskSession session) {
        KnownEquity known = KnownEquity.of(book, session.market());
        book.record(
                EquityEvent.of(
                        EquityEvent.Kind.HOUR,
                        book.riskDay(session.now()),
                        known.point(),
                        known.current()));
        return true;
    }
}
