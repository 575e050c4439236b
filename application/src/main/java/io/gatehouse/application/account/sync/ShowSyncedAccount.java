package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.StateFreshness;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalState;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows what the terminal of an account said last, and how far that can be trusted now. */
public final class ShowSyncedAccount {
    private final AccountAccess access;
    private final BookReader books;
    private final Terminals terminals;

    public ShowSyncedAccount(AccountAccess access, BookReader books, Terminals terminals) {
        this.access = access;
        this.books = books;
        this.terminals = terminals;
    }

    /** Good, too old by now, or wrong: the balance is unexplained or the last sync was refused. */
    public enum Health {
        HEALTHY,
        STALE,
        ERROR
    }

    /** The state with its age, and why the newest sync was refused, if it was. */
    public record Shown(
            Account account,
            TerminalState state,
            DataState dataState,
            Health health,
            Duration age,
            Optional<SyncEntry.Refusal> refusal) {}

    /** Absent is also an account that was never synced. */
    public Outcome<Shown> show(Actor actor, Optional<AccountId> choice) {
        return switch (access.toRead(actor, choice)) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) ->
                    terminals
                            .find(account)
                            .map(state -> Outcome.done(shown(account, state)))
                            .orElseGet(
                                    () -> Outcome.refused(new Refusal.NotFound("synced account")));
        };
    }

    private Shown shown(AccountId id, TerminalState state) {
        BookReader.Reading reading = books.read(id, List.of());
        Account account = reading.book().account();
        DataState dataState = account.sync().map(BrokerSync::state).orElse(DataState.UNKNOWN);
        Optional<SyncEntry.Refusal> refusal = terminals.lastLogged(id).flatMap(SyncEntry::refusal);
        boolean isWrong = dataState == DataState.DIVERGED || refusal.isPresent();
        boolean isStale = StateFreshness.isStale(state.at(), reading.book(), reading.market());
        Health unlessWrong = isStale ? Health.STALE : Health.HEALTHY;
        return new Shown(
                account,
                state,
                dataState,
                isWrong ? Health.ERROR : unlessWrong,
                Duration.between(state.at(), reading.market().now()),
                refusal);
    }
}
