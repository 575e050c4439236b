package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Opens the books of a new account in the transaction of the caller. */
public final class AccountStart {
    private static final String REFERENCE = "Initial balance";

    private final AccountStore accounts;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final EquityWriter equity;
    private final Ids ids;

    public AccountStart(
            AccountStore accounts,
            Ledger ledger,
            AuditTrail audit,
            EquityHistory history,
            Ids ids) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.audit = audit;
        this.equity = new EquityWriter(history);
        this.ids = ids;
    }

    /** The account with its initial balance, its first profile and empty chains. */
    void open(Account account, RiskProfile profile, AuditContext context) {
        AccountBook book = emptyBook(account, profile, context);
        Money initial = account.initialBalance();
        if (initial.isPositive()) {
            book.post(ids.next(), LedgerEntry.deposit(initial), account.createdAt(), REFERENCE);
        }
        book.audit(ids.next(), account.createdAt(), context, opened(account));
        book.record(
                EquityEvent.of(
                        EquityEvent.Kind.OPENING,
                        book.riskDay(account.createdAt()),
                        book.risk().last(),
                        true));
        store(book);
    }

    private static AccountBook emptyBook(
            Account account, RiskProfile profile, AuditContext context) {
        BigDecimal balance = account.initialBalance().amount();
        AccountStore.State state =
                new AccountStore.State(
                        account,
                        new ProfileVersion(1, profile, account.createdAt(), context.actor()),
                        RiskState.openingWith(
                                new EquityPoint(account.createdAt(), balance, balance),
                                RiskCalendar.of(account)),
                        ChainHead.EMPTY,
                        ChainHead.EMPTY,
                        0,
                        0,
                        true);
        return new AccountBook(
                new AccountBook.Loaded(
                        state,
                        Map.of(),
                        List.of(),
                        BrokerTickets.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        BookActivity.Loaded.nothingSince(state.risk().day().startedAt())));
    }

    private static AuditFact opened(Account account) {
        return AuditFact.of(
                "account_opened",
                "account",
                "The account " + account.name() + " was opened.",
                Map.of(
                        "mode", account.mode().name(),
                        "broker", account.broker().value(),
                        "initial_balance", account.initialBalance().toString()));
    }

    private void store(AccountBook book) {
        accounts.open(book.state());
        List<Ledger.Booked> entries = List.copyOf(book.changes().entries());
        if (!entries.isEmpty()) {
            Ledger.Cash cash = new Ledger.Cash(book.baseCurrency(), book.balances());
            ledger.append(entries, Map.of(book.id(), cash));
        }
        audit.append(List.copyOf(book.changes().audit()));
        equity.write(List.of(book));
    }
}
