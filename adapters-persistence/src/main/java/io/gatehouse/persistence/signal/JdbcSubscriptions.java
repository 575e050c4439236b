package io.gatehouse.persistence.signal;

import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions in PostgreSQL. */
@Singleton
final class JdbcSubscriptions implements SubscriptionStore {
    private static final String LIST = SubscriptionRow.TABLE.list();

    private static final String OF_ACCOUNT =
            "SELECT " + LIST + " FROM subscription AS t WHERE t.account_id = ?";

    /** Of two that fit, the one that names the strategy comes first. */
    private static final String FOLLOWERS =
            "SELECT DISTINCT ON (t.account_id) "
                    + LIST
                    + " FROM subscription AS t WHERE t.provider_id = ?"
                    + " AND (t.strategy IS NULL OR t.strategy = ?)"
                    + " ORDER BY t.account_id, t.strategy NULLS LAST";

    private final Database database;

    JdbcSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Subscription subscription) {
        return database.insertMissing(SubscriptionRow.TABLE, subscription);
    }

    @Override
    public Optional<Subscription> find(AccountId account, UUID id) {
        return database.first(
                SubscriptionRow::to, OF_ACCOUNT + " AND t.subscription_id = ?", account, id);
    }

    @Override
    public void remove(Subscription subscription) {
        database.delete(SubscriptionRow.TABLE, List.of(subscription));
    }

    @Override
    public List<Subscription> page(AccountId account, Optional<UUID> before, int limit) {
        return database.list(
                SubscriptionRow::to,
                Question.of(OF_ACCOUNT, account)
                        .and("t.subscription_id < ?", before)
                        .then(" ORDER BY t.subscription_id DESC LIMIT ?", limit));
    }

    @Override
    public List<Subscription> followers(UserId provider, Optional<String> strategy) {
        // No strategy is named by an empty text.
        return database.list(SubscriptionRow::to, FOLLOWERS, provider, strategy.orElse(""));
    }
}
