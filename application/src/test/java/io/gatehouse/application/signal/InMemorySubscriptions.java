package io.gatehouse.application.signal;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Subscriptions in memory. */
public final class InMemorySubscriptions implements SubscriptionStore, Reversible {
    private final Rows<UUID, Subscription> rows = Rows.byUuid(Function.identity());

    @Override
    public boolean add(Subscription subscription) {
        boolean isNew = rows.ascending().noneMatch(one -> isSame(one, subscription));
        if (isNew) {
            rows.insert(subscription.id(), subscription);
        }
        return isNew;
    }

    private static boolean isSame(Subscription one, Subscription other) {
        return one.account().equals(other.account())
                && one.provider().equals(other.provider())
                && one.strategy().equals(other.strategy());
    }

    @Override
    public Optional<Subscription> find(AccountId account, UUID id) {
        return rows.get(id).filter(one -> one.account().equals(account));
    }

    @Override
    public void remove(Subscription subscription) {
        rows.remove(subscription.id());
    }

    @Override
    public List<Subscription> page(AccountId account, Optional<UUID> before, int limit) {
        return rows.descending()
                .filter(one -> one.account().equals(account))
                .filter(
                        one ->
                                before.map(id -> Rows.BY_TEXT.compare(one.id(), id) < 0)
                                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Subscription> followers(UserId provider, Optional<String> strategy) {
        Map<AccountId, Subscription> byAccount = new TreeMap<>();
        rows.ascending()
                .filter(one -> one.provider().equals(provider))
                .filter(one -> one.strategy().isEmpty() || one.strategy().equals(strategy))
                .forEach(one -> byAccount.merge(one.account(), one, this::closer));
        return List.copyOf(byAccount.values());
    }

    private Subscription closer(Subscription one, Subscription other) {
        return one.strategy().isPresent() ? one : other;
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
