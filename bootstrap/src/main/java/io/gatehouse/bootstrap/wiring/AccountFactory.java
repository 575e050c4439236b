package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.account.AccountStart;
import io.gatehouse.application.account.AccountSummaries;
import io.gatehouse.application.account.BookLoader;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.BookWriter;
import io.gatehouse.application.account.ListAccounts;
import io.gatehouse.application.account.OpenAccount;
import io.gatehouse.application.account.OpenFirstAccount;
import io.gatehouse.application.account.ShowAccount;
import io.gatehouse.application.account.UpdateAccount;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;

/** Puts the use cases of accounts together. */
@Factory
final class AccountFactory {
    private final AccountStore accounts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    AccountFactory(AccountStore accounts, Transactions transactions, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Singleton
    AccountStart accountStart(Ledger ledger, AuditTrail audit, EquityHistory history) {
        return new AccountStart(accounts, ledger, audit, history, ids);
    }

    @Singleton
    AccountAudit accountAudit(BookLoader loader, BookWriter writer) {
        return new AccountAudit(accounts, loader, writer, ids);
    }

    @Singleton
    OpenFirstAccount openFirstAccount(AccountStart start) {
        return new OpenFirstAccount(start, ids, clock);
    }

    @Singleton
    OpenAccount openAccount(
            UserStore users, AccountStart start, AccountSummaries summaries, Brokers brokers) {
        return new OpenAccount(
                users, accounts, start, summaries, brokers, transactions, ids, clock);
    }

    @Singleton
    AccountSummaries accountSummaries(BookReader books, PnlFigures figures, Terminals terminals) {
        return new AccountSummaries(books, figures, terminals);
    }

    @Singleton
    ListAccounts listAccounts(AccountSummaries summaries) {
        return new ListAccounts(accounts, summaries);
    }

    @Singleton
    ShowAccount showAccount(AccountAccess access, AccountSummaries summaries) {
        return new ShowAccount(access, summaries);
    }

    @Singleton
    UpdateAccount updateAccount(
            AccountAccess access,
            BookLoader loader,
            BookWriter writer,
            AccountSummaries summaries) {
        return new UpdateAccount(
                access, accounts, loader, writer, summaries, transactions, ids, clock);
    }
}
