package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sums up an account's P&L over a running period, or between two instants. */
public final class SummarisePnl {
    private final AccountAccess access;
    private final BookReader books;
    private final PnlSummaries summaries;
    private final Transactions transactions;

    public SummarisePnl(
            AccountAccess access,
            BookReader books,
            PnlSummaries summaries,
            Transactions transactions) {
        this.access = access;
        this.books = books;
        this.summaries = summaries;
        this.transactions = transactions;
    }

    /** Over which time. */
    public sealed interface Span {
        /** A period that runs now. */
        record Running(Period period) implements Span {}

        /** From an instant on, before another. */
        record Between(Window window) implements Span {}

        /** The window of an account that this is at an instant. */
        default Window windowOf(Account account, Instant now) {
            return switch (this) {
                case Running(Period period) -> period.windowOf(account, now);
                case Between(Window window) -> window;
            };
        }
    }

    public Outcome<PnlSummary> summarise(Actor actor, Optional<AccountId> account, Span span) {
        return access.toRead(actor, account)
                .map(id -> transactions.inSnapshot(() -> summary(id, span)));
    }

    private PnlSummary summary(AccountId account, Span span) {
        BookReader.Reading reading = books.read(account, List.of());
        return summaries.of(
                reading, span.windowOf(reading.book().account(), reading.market().now()));
    }
}
