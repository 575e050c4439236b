package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.order.BreachFlatten;
import io.gatehouse.application.order.BreachOrders;
import io.gatehouse.application.order.Dispatch;
import io.gatehouse.application.order.Exits;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.risk.AccountWatch;
import io.gatehouse.application.risk.BreakerLadder;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.application.risk.QuoteBreakers;
import io.gatehouse.application.risk.WatchPlatform;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Duration;

/** Puts together what watches loss limits between orders. */
@Factory
final class BreakerFactory {
    private static final Duration SCHEDULE = Duration.ofMinutes(15);

    @Singleton
    BreachFlatten breachFlatten(AccountDesk desk, Exits exits) {
        return new BreachFlatten(desk, exits);
    }

    @Bean(preDestroy = "close")
    @Singleton
    BreachOrders breachOrders(Dispatch dispatch, BeanProvider<BreachFlatten> flatten) {
        return new BreachOrders(dispatch, flatten::get);
    }

    @Singleton
    BreakerLadder breakerLadder(Ids ids, BreachOrders orders) {
        return new BreakerLadder(ids, orders);
    }

    @Singleton
    AccountWatch accountWatch(
            BookReader books, AccountDesk desk, BreakerLadder ladder, BreachOrders orders) {
        return new AccountWatch(books, desk, ladder, orders);
    }

    @Singleton
    QuoteBreakers quoteBreakers(
            PositionStore positions,
            Ledger ledger,
            InstrumentCatalogue catalogue,
            AccountWatch watch,
            WatchPlatform platform) {
        return new QuoteBreakers(positions, ledger, catalogue, watch, platform);
    }

    @Singleton
    MonitorAccounts monitorAccounts(AccountStore accounts, AccountWatch watch) {
        return new MonitorAccounts(accounts, watch);
    }

    @Singleton
    Jobs.Job monitor(MonitorAccounts monitor) {
        return new Jobs.Job("monitor-accounts", SCHEDULE, monitor::run);
    }
}
