package io.gatehouse.application.audit;

import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.domain.audit.Inspection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks while the service runs that postings, balances, positions, lots and fills of every account
 * agree. An account whose books contradict themselves is halted; what was found is kept.
 */
public final class InspectBooks {
    private static final Logger LOG = LoggerFactory.getLogger(InspectBooks.class);
    private static final int AT_ONCE = 100;

    private final AccountStore accounts;
    private final BookInspection inspection;
    private final Consumer<AccountId> halt;
    private final Transactions transactions;
    private final Clock clock;

    public InspectBooks(
            AccountStore accounts,
            BookInspection inspection,
            Consumer<AccountId> halt,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.inspection = inspection;
        this.halt = halt;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void run() {
        long checked = 0;
        List<BookDifference> differences = new ArrayList<>();
        List<AccountId> some = after(Optional.empty());
        while (!some.isEmpty()) {
            List<BookDifference> found = new ArrayList<>();
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
        Inspection inspected = Inspection.of(clock.instant(), checked, differences);
        transactions.run(() -> inspection.keep(inspected));
    }

    private List<AccountId> after(Optional<AccountId> last) {
        return accounts.all(AT_ONCE, last).stream().map(Account::id).toList();
    }

    private void halt(List<BookDifference> found) {
        for (BookDifference difference : found) {
            LOG.error(
                    "The books of account {} contradict themselves: {}",
                    difference.account(),
                    difference.what());
        }
        AccountRound.each(
                found.stream().map(BookDifference::account).distinct().toList(),
                "A halt for contradicting books",
                halt);
    }
}
