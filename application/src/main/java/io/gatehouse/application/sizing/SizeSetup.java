package io.gatehouse.application.sizing;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.sizing.SizedSetup;

import java.util.List;
import java.util.Optional;

/**
 * Sizes a setup of three entries by the global fixed risk on the books as they are now, and logs
 * what was asked and what came of it, refused or not. Nothing is ordered.
 */
public final class SizeSetup {
    private final AccountAccess access;
    private final BookReader books;
    private final Decisions decisions;
    private final SetupLog log;
    private final Transactions transactions;
    private final Ids ids;

    public SizeSetup(
            AccountAccess access,
            BookReader books,
            Decisions decisions,
            SetupLog log,
            Transactions transactions,
            Ids ids) {
        this.access = access;
        this.books = books;
        this.decisions = decisions;
        this.log = log;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Whose setup, and which. */
    public record Command(Actor actor, Optional<AccountId> account, SizedSetup.Asked asked) {}

    public Outcome<SizedSetup> size(Command command) {
        return access.toOperate(command.actor(), command.account())
                .map(account -> logged(account, command.asked()));
    }

    private SizedSetup logged(AccountId account, SizedSetup.Asked asked) {
        SizedSetup setup = transactions.inSnapshot(() -> sized(account, asked));
        transactions.run(() -> log.append(List.of(setup)));
        return setup;
    }

    /** In one snapshot, as each question alone would be two trips to the database. */
    private SizedSetup sized(AccountId account, SizedSetup.Asked asked) {
        BookReader.Reading reading = books.read(account, List.of(asked.instrument()));
        return new SetupSizing(reading, asked, decisions).sized(ids.next());
    }
}
