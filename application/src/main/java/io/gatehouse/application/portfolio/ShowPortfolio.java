package io.gatehouse.application.portfolio;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountSummaries;
import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.performance.PnlSummaries;
import io.gatehouse.application.performance.PnlSummary;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.PositionViews;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.Order;

import java.util.List;
import java.util.Optional;

/** Shows an account whole, all of it read at one instant. */
public final class ShowPortfolio {
    private final AccountAccess access;
    private final BookReader books;
    private final AccountSummaries accounts;
    private final PnlSummaries pnl;
    private final Transactions transactions;

    public ShowPortfolio(
            AccountAccess access,
            BookReader books,
            AccountSummaries accounts,
            PnlSummaries pnl,
            Transactions transactions) {
        this.access = access;
        this.books = books;
        this.accounts = accounts;
        this.pnl = pnl;
        this.transactions = transactions;
    }

    /**
     * Figures, open positions, working orders in the order of their acceptance, P&L of all time.
     */
    public record Portfolio(
            AccountSummary account,
            List<PositionView> positions,
            List<Order> workingOrders,
            PnlSummary pnl) {}

    public Outcome<Portfolio> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account)
                .map(id -> transactions.inSnapshot(() -> portfolio(id)));
    }

    private Portfolio portfolio(AccountId account) {
        BookReader.Reading reading = books.read(account, List.of());
        return new Portfolio(
                accounts.of(reading),
                PositionViews.of(reading),
                List.copyOf(reading.book().workingOrders()),
                pnl.of(reading, Window.ALL));
    }
}
