package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
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
import io.gatehouse.domain.money.Money;

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

    /** Good, too old by now, or wrong: the deals do not explain the balance. */
    public enum Health {
        HEALTHY,
        STALE,
        ERROR
    }

    /**
     * The state with its age, zero where the terminal's clock is ahead, and what is wrong with it:
     * a divergence, or, once it is stale, why the newest sync was refused, if it was.
     */
    public record Shown(
            Account account,
            TerminalState state,
            DataState dataState,
            Health health,
            Duration age,
            Optional<Fault> fault) {}

    /** A code for programs and a sentence for people. */
    public record Fault(String code, String message) {}

    /** Absent is also an account that was never synced. */
    public Outcome<Shown> show(Actor actor, Optional<AccountId> choice) {
        return access.toRead(actor, choice)
                .then(
                        account ->
                                Outcome.found(terminals.find(account), "synced account")
                                        .map(state -> shown(account, state)));
    }

    private Shown shown(AccountId id, TerminalState state) {
        BookReader.Reading reading = books.read(id, List.of());
        Account account = reading.book().account();
        DataState dataState = dataState(state, reading);
        Health health = health(dataState);
        Duration age = Duration.between(state.at(), reading.market().now());
        return new Shown(
                account,
                state,
                dataState,
                health,
                age.isNegative() ? Duration.ZERO : age,
                fault(health, state, reading.book()));
    }

    /** What is kept, by its age now: a jump stays unexplained, however old it is. */
    private static DataState dataState(TerminalState state, BookReader.Reading reading) {
        DataState kept =
                reading.book().account().sync().map(BrokerSync::state).orElse(DataState.UNKNOWN);
        boolean isStale = StateFreshness.isStale(state.at(), reading.book(), reading.market());
        return kept != DataState.DIVERGED && isStale ? DataState.STALE : kept;
    }

    /** Refused calls leave it alone: whoever repeats one must not change what an account is. */
    private static Health health(DataState dataState) {
        return switch (dataState) {
            case FRESH, UNKNOWN -> Health.HEALTHY;
            case STALE -> Health.STALE;
            case DIVERGED -> Health.ERROR;
        };
    }

    private Optional<Fault> fault(Health health, TerminalState state, AccountBook book) {
        return switch (health) {
            case HEALTHY -> Optional.empty();
            case STALE ->
                    terminals
                            .lastLogged(book.account().id())
                            .flatMap(SyncEntry::refusal)
                            .map(refusal -> new Fault(refusal.code(), refusal.message()));
            case ERROR -> Optional.of(divergence(state, book));
        };
    }

    private static Fault divergence(TerminalState state, AccountBook book) {
        Money missing = BrokerBalance.beyondTheBooks(book, state.figures());
        return new Fault("diverged", "No deal explains " + missing + " of the balance.");
    }
}
