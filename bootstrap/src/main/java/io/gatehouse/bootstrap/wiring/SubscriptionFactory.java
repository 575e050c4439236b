package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.signal.ListSubscriptions;
import io.gatehouse.application.signal.Subscribe;
import io.gatehouse.application.signal.Unsubscribe;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;

/** Puts together what lets accounts follow providers. */
@Factory
final class SubscriptionFactory {
    @Singleton
    Subscribe subscribe(
            AccountAccess access,
            AccountStore accounts,
            UserStore users,
            SubscriptionStore subscriptions,
            AccountAudit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new Subscribe(
                access, accounts, users, subscriptions, audit, transactions, ids, clock);
    }

    @Singleton
    ListSubscriptions listSubscriptions(AccountAccess access, SubscriptionStore subscriptions) {
        return new ListSubscriptions(access, subscriptions);
    }

    @Singleton
    Unsubscribe unsubscribe(
            AccountAccess access,
            SubscriptionStore subscriptions,
            AccountAudit audit,
            Transactions transactions,
            Clock clock) {
        return new Unsubscribe(access, subscriptions, audit, transactions, clock);
    }
}
