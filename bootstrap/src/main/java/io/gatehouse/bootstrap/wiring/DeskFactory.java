package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookLoader;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.BookRoll;
import io.gatehouse.application.account.BookWriter;
import io.gatehouse.application.account.DeskTransaction;
import io.gatehouse.application.account.MarketReader;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.broker.ListBrokers;
import io.gatehouse.application.order.Dispatch;
import io.gatehouse.application.order.OrderWatch;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.BreakerLadder;
import io.gatehouse.application.risk.PlatformBreaker;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.List;

/** Puts the account desk together: the one place where books change. */
@Factory
final class DeskFactory {
    private final AccountStore accounts;
    private final OrderStore orders;
    private final PositionStore positions;
    private final Ledger ledger;

    DeskFactory(AccountStore accounts, OrderStore orders, PositionStore positions, Ledger ledger) {
        this.accounts = accounts;
        this.orders = orders;
        this.positions = positions;
        this.ledger = ledger;
    }

    @Singleton
    Brokers brokers(List<BrokerGateway> gateways) {
        return new Brokers(gateways);
    }

    @Singleton
    ListBrokers listBrokers(Brokers brokers) {
        return new ListBrokers(brokers);
    }

    @Singleton
    AccountAccess accountAccess() {
        return new AccountAccess(accounts);
    }

    @Singleton
    BookLoader bookLoader(Terminals terminals, ActivityLog activities) {
        return new BookLoader(accounts, orders, positions, ledger, terminals, activities);
    }

    @Singleton
    BookRoll bookRoll(Ids ids) {
        return new BookRoll(ids);
    }

    @Singleton
    BookReader bookReader(
            Transactions transactions,
            BookLoader loader,
            MarketReader markets,
            BookRoll roll,
            Clock clock) {
        return new BookReader(transactions, loader, markets, roll, clock);
    }

    @Singleton
    BookWriter bookWriter(
            DecisionLog decisions, AuditTrail audit, SetupLog sizes, EquityHistory history) {
        return new BookWriter(
                accounts, orders, positions, ledger, decisions, audit, sizes, history);
    }

    @Singleton
    MarketReader marketReader(
            MarketData marketData,
            InstrumentCatalogue catalogue,
            Brokers brokers,
            HouseControls controls,
            PlatformSlots slots) {
        return new MarketReader(marketData, catalogue, brokers, controls, slots);
    }

    @Singleton
    DeskTransaction deskTransaction(
            Transactions transactions,
            BookLoader loader,
            BookWriter writer,
            MarketReader markets,
            BookRoll roll,
            BreakerLadder ladder,
            Dispatch dispatch,
            PlatformBreaker platform,
            OrderWatch watch,
            Clock clock) {
        DeskTransaction.Stores stores = new DeskTransaction.Stores(accounts, orders, positions);
        return new DeskTransaction(
                transactions,
                stores,
                loader,
                writer,
                markets,
                roll,
                ladder,
                List.of(dispatch, platform, watch),
                clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    AccountDesk accountDesk(DeskSettings settings, DeskTransaction transaction) {
        return new AccountDesk(settings.sizes(), transaction);
    }
}
