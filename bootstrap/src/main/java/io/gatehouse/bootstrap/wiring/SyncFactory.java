package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.sync.AcceptBalance;
import io.gatehouse.application.account.sync.ListDeals;
import io.gatehouse.application.account.sync.ListSyncs;
import io.gatehouse.application.account.sync.LogRefusedSync;
import io.gatehouse.application.account.sync.ShowSyncedAccount;
import io.gatehouse.application.account.sync.SyncAccount;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts together what syncs accounts with their terminals, shows it and forgets it again. */
@Factory
final class SyncFactory {
    private static final Duration DAILY = Duration.ofDays(1);

    private final Terminals terminals;
    private final AccountAccess access;
    private final Ids ids;

    SyncFactory(Terminals terminals, AccountAccess access, Ids ids) {
        this.terminals = terminals;
        this.access = access;
        this.ids = ids;
    }

    @Singleton
    SyncAccount syncAccount(AccountDesk desk) {
        return new SyncAccount(desk, terminals, ids);
    }

    @Singleton
    LogRefusedSync logRefusedSync(Transactions transactions, Clock clock) {
        return new LogRefusedSync(terminals, transactions, ids, clock);
    }

    @Singleton
    ShowSyncedAccount showSyncedAccount(BookReader books) {
        return new ShowSyncedAccount(access, books, terminals);
    }

    @Singleton
    ListSyncs listSyncs() {
        return new ListSyncs(access, terminals);
    }

    @Singleton
    ListDeals listDeals() {
        return new ListDeals(access, terminals);
    }

    @Singleton
    AcceptBalance acceptBalance(AccountDesk desk) {
        return new AcceptBalance(access, desk, terminals, ids);
    }

    @Singleton
    @Named("syncs")
    ForgetExpired forgetSyncs(Transactions transactions, Clock clock, SyncSettings settings) {
        return new ForgetExpired(terminals::forgetBefore, transactions, clock, settings.kept());
    }

    @Singleton
    Jobs.Job syncRetention(@Named("syncs") ForgetExpired forget) {
        return new Jobs.Job("forget-syncs", DAILY, forget::run);
    }
}
