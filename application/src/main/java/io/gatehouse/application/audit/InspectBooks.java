package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.BookInspection.Difference;
import io.gatehouse.application.port.BookInspection.Inspected;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.HaltFacts;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks while the service runs that postings, balances, positions, lots and fills of every account
 * agree. An account whose books contradict themselves is halted; what was found is kept.
 */
public final class InspectBooks {
    private static final Logger LOG = LoggerFactory.getLogger(InspectBooks.class);
    private static final int AT_ONCE = 100;

    private final AccountStore accounts;
    private final BookInspection inspection;
    private final AccountDesk desk;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public InspectBooks(
            AccountStore accounts,
            BookInspection inspection,
            AccountDesk desk,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.inspection = inspection;
        this.desk = desk;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public void run() {
        long checked = 0;
        List<Difference> differences = new ArrayList<>();
        List<AccountId> some = after(Optional.empty());
        while (!some.isEmpty()) {
            List<Difference> found = new ArrayList<>();
            Set<AccountId> failed =
                    AccountRound.together(
                            some,
                            "An inspection of the books",
                            part -> found.addAll(inspection.differences(part)));
            checked += some.size() - failed.size();
            differences.addAll(found);
            halt(found);
            some = after(Optional.of(some.getLast()));
        }
        Inspected inspected = Inspected.of(clock.instant(), checked, differences);
        transactions.run(() -> inspection.keep(inspected));
    }

    private List<AccountId> after(Optional<AccountId> last) {
        return accounts.all(AT_ONCE, last).stream().map(Account::id).toList();
    }

    private void halt(List<Difference> found) {
        for (Difference difference : found) {
            LOG.error(
                    "The books of account {} contradict themselves: {}",
                    difference.account(),
                    difference.what());
        }
        AccountRound.each(
                found.stream().map(Difference::account).distinct().toList(),
                "A halt for contradicting books",
                account -> desk.perform(new Stop(account)));
    }

    private final class Stop implements DeskTask<TradingState> {
        private final AccountId account;

        Stop(AccountId account) {
            this.account = account;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public TradingState run(AccountBook book, DeskSession session) {
            TradingState before = book.account().tradingState();
            if (before != TradingState.HALTED) {
                book.account(book.account().withTradingState(TradingState.HALTED));
                book.audit(
                        ids.next(),
                        session.now(),
                        AuditContext.HOUSE,
                        HaltFacts.setByHouse(
                                before,
                                TradingState.HALTED,
                                "The stored books contradict themselves."));
            }
            return before;
        }
    }
}
