package io.gatehouse.application.signal;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.port.Specimens.userId;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

/** What every store of subscriptions does. */
public abstract class SubscriptionStoreContract {
    private static final Optional<String> ALL = Optional.empty();
    private static final Optional<String> BREAKOUT = Optional.of("breakout");
    private static final Optional<String> REVERSAL = Optional.of("reversal");

    private final AccountId account = accountId();
    private final UserId provider = userId();

    protected abstract SubscriptionStore subscriptions();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryPart() {
        Subscription one = subscription(account, BREAKOUT);

        assertThat(add(one)).isTrue();

        assertThat(subscriptions().find(account, one.id())).contains(one);
        assertThat(subscriptions().find(accountId(), one.id())).isEmpty();
    }

    @Test
    void followsAProviderInAStrategyOnce() {
        assertThat(add(subscription(account, ALL))).isTrue();
        assertThat(add(subscription(account, BREAKOUT))).isTrue();

        assertThat(add(subscription(account, ALL))).isFalse();
        assertThat(add(subscription(account, BREAKOUT))).isFalse();
        assertThat(add(subscription(accountId(), ALL))).isTrue();
    }

    @Test
    void listsTheNewestOfOneAccountFirst() {
        Subscription one = subscription(account, ALL);
        Subscription two = subscription(account, BREAKOUT);
        Subscription three = subscription(account, REVERSAL);
        add(one);
        add(two);
        add(three);
        add(subscription(accountId(), ALL));

        assertThat(subscriptions().page(account, Optional.empty(), 2)).containsExactly(three, two);
        assertThat(subscriptions().page(account, Optional.of(two.id()), 9)).containsExactly(one);
    }

    @Test
    void namesEveryFollowerOfAStrategyOnce() {
        AccountId other = accountId();
        Subscription all = subscription(account, ALL);
        Subscription breakout = subscription(account, BREAKOUT);
        Subscription reversal = subscription(other, REVERSAL);
        add(all);
        add(breakout);
        add(reversal);

        assertThat(subscriptions().followers(provider, BREAKOUT)).containsExactly(breakout);
        assertThat(subscriptions().followers(provider, REVERSAL)).containsExactly(all, reversal);
        assertThat(subscriptions().followers(provider, ALL)).containsExactly(all);
        assertThat(subscriptions().followers(userId(), BREAKOUT)).isEmpty();
    }

    @Test
    void forgetsWhatIsRemoved() {
        Subscription one = subscription(account, ALL);
        add(one);

        transactions().run(() -> subscriptions().remove(one));

        assertThat(subscriptions().find(account, one.id())).isEmpty();
        assertThat(add(subscription(account, ALL))).isTrue();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Subscription one = subscription(account, ALL);

        Rollback.after(transactions(), () -> assertThat(subscriptions().add(one)).isTrue());

        assertThat(subscriptions().find(account, one.id())).isEmpty();
    }

    private boolean add(Subscription subscription) {
        return transactions().inTransaction(() -> subscriptions().add(subscription));
    }

    private Subscription subscription(AccountId follower, Optional<String> strategy) {
        return new Subscription(
                follower,
                id(NINE),
                provider,
                strategy,
                new FollowTerms(new BigDecimal("2.5"), Approval.MANUAL),
                NINE);
    }
}
