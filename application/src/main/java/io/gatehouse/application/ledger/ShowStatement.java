package io.gatehouse.application.ledger;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Ledger.Place;
import io.gatehouse.application.port.Ledger.Span;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.ledger.CashLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows how the cash of an account went from one balance to another, line by line. */
public final class ShowStatement {
    private final AccountAccess access;
    private final Ledger ledger;
    private final Transactions transactions;

    public ShowStatement(AccountAccess access, Ledger ledger, Transactions transactions) {
        this.access = access;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** Of which time, and which part of its lines: at least {@code limit} after a place. */
    public record Query(
            Optional<Instant> from, Optional<Instant> to, Optional<Place> after, int limit) {}

    /**
     * Balances and totals of the whole time by currency; lines oldest first, each with the balance
     * of its currency after it.
     */
    public record Statement(AccountId account, List<CashSummary> currencies, List<CashLine> lines) {
        public Statement {
            currencies = List.copyOf(currencies);
            lines = List.copyOf(lines);
        }
    }

    public Outcome<Statement> show(Actor actor, AccountId account, Query query) {
        return access.toRead(actor, Optional.of(account)).map(id -> statement(id, query));
    }

    private Statement statement(AccountId account, Query query) {
        Span span = new Span(account, query.from(), query.to());
        return transactions.inSnapshot(
                () ->
                        new Statement(
                                account,
                                CashSummary.of(ledger.sums(span)),
                                ledger.lines(span, query.after(), query.limit())));
    }
}
