package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.ToBeFlat;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at accounts whose marks have moved: reads them without a lock, and takes to the desk only
 * those whose levels, peaks or periods would change.
 */
public final class AccountWatch {
    private static final int AT_ONCE = 500;

    private final BookReader books;
    private final AccountDesk desk;
    private final BreakerLadder ladder;
    private final BreachActions actions;

    public AccountWatch(
            BookReader books, AccountDesk desk, BreakerLadder ladder, BreachActions actions) {
        this.books = books;
        this.desk = desk;
        this.ladder = ladder;
        this.actions = actions;
    }

    /**
     * Returns when what changed is committed: the modes of the accounts, every mode when some could
     * not be looked at.
     */
    Set<AccountMode> watch(Collection<AccountId> accounts) {
        Set<AccountMode> modes = EnumSet.noneOf(AccountMode.class);
        List<AccountId> all = List.copyOf(accounts);
        boolean allSeen = true;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            allSeen &=
                    AccountRound.together(some, "A look at marks", part -> watchSome(part, modes))
                            .isEmpty();
        }
        return allSeen ? modes : EnumSet.allOf(AccountMode.class);
    }

    private void watchSome(List<AccountId> accounts, Set<AccountMode> modes) {
        List<CompletableFuture<Boolean>> looks = new ArrayList<>();
        for (BookReader.Reading reading : books.readWorth(accounts)) {
            AccountBook book = reading.book();
            modes.add(book.account().mode());
            if (hasRolled(book) || changes(reading)) {
                looks.add(desk.submit(new Look(book.id())));
            }
            if (isToBeFlat(reading)) {
                actions.flatten(book.id());
            }
        }
        CompletableFuture.allOf(looks.toArray(CompletableFuture<?>[]::new)).join();
    }

    /** Whether a period has ended or a pending change of the profile has become due. */
    private static boolean hasRolled(AccountBook book) {
        return book.changes().hasNewRisk() || book.changes().hasNewProfile();
    }

    private boolean changes(BookReader.Reading reading) {
        return ladder.seen(reading.book(), reading.market())
                .filter(seen -> !seen.state().equals(reading.book().risk()))
                .isPresent();
    }

    /** A flatten that marks or a restart have held up is asked for again. */
    private static boolean isToBeFlat(BookReader.Reading reading) {
        AccountBook book = reading.book();
        return book.positions().keySet().stream().anyMatch(ToBeFlat.of(book, reading.market()));
    }
}
