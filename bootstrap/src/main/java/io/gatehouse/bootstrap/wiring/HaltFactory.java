package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.audit.ListHouseAudit;
import io.gatehouse.application.order.Dispatch;
import io.gatehouse.application.order.Flattening;
import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.application.order.HaltSweep;
import io.gatehouse.application.order.SetHalt;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.risk.HaltScopes;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.application.risk.ListHalts;
import io.gatehouse.application.risk.PreviewReset;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;

/** Puts the kill switches together. */
@Factory
final class HaltFactory {
    private final HaltStore halts;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Ids ids;
    private final Clock clock;

    HaltFactory(
            HaltStore halts,
            AuditTrail audit,
            Transactions transactions,
            AccountStore accounts,
            Ids ids,
            Clock clock) {
        this.halts = halts;
        this.audit = audit;
        this.transactions = transactions;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Singleton
    HouseAudit houseAudit(HouseChain chain) {
        return new HouseAudit(chain, audit, ids);
    }

    @Singleton
    ListHouseAudit listHouseAudit() {
        return new ListHouseAudit(audit);
    }

    @Singleton
    HaltAccount haltAccount(
            AccountAccess access, AccountDesk desk, Dispatch dispatch, Flattening flattening) {
        return new HaltAccount(access, desk, dispatch, flattening, audit, ids);
    }

    @Singleton
    LiftAccountHalt liftAccountHalt(AccountAccess access, AccountDesk desk) {
        return new LiftAccountHalt(access, desk, audit, ids);
    }

    @Singleton
    PreviewReset previewReset(AccountAccess access, BookReader books) {
        return new PreviewReset(access, books, audit);
    }

    @Singleton
    HaltScopes haltScopes(
            OrderStore orders,
            PositionStore positions,
            Terminals terminals,
            UserStore users,
            InstrumentCatalogue catalogue) {
        return new HaltScopes(accounts, orders, positions, terminals, users, catalogue);
    }

    @Singleton
    HaltSweep haltSweep(AccountDesk desk, Dispatch dispatch, Flattening flattening) {
        return new HaltSweep(desk, dispatch, flattening);
    }

    @Singleton
    SetHalt setHalt(
            HouseAudit houseAudit, HaltScopes scopes, HaltAccount haltAccount, HaltSweep sweep) {
        return new SetHalt(halts, houseAudit, transactions, scopes, haltAccount, sweep, ids, clock);
    }

    @Singleton
    ListHalts listHalts() {
        return new ListHalts(halts, accounts, audit);
    }

    @Singleton
    LiftHalt liftHalt(HouseAudit houseAudit, LiftAccountHalt liftAccountHalt) {
        return new LiftHalt(
                halts, houseAudit, accounts, audit, liftAccountHalt, transactions, clock);
    }
}
