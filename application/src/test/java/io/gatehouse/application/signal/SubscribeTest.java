package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

class SubscribeTest {
    private final SignalHouse it = new SignalHouse();
    private final Desk ada = it.house.trader("100000", "USD");
    private final User provider = user("ben@example.com");
    private final Subscribe subscribe =
            new Subscribe(
                    it.house.access,
                    it.house.accounts,
                    it.users,
                    it.subscriptions,
                    it.audit,
                    it.house.transactions,
                    it.house.ids,
                    it.house.clock);
    private final Unsubscribe unsubscribe =
            new Unsubscribe(
                    it.house.access,
                    it.subscriptions,
                    it.audit,
                    it.house.transactions,
                    it.house.clock);
    private final ListSubscriptions list = new ListSubscriptions(it.house.access, it.subscriptions);

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void followsAProviderAndWritesItDown() {
        Subscription begun = done(subscribe(ada, provider.id()));

        assertThat(done(list.list(ada.actor(), Optional.empty(), Optional.empty(), 9)))
                .containsExactly(begun);
        AuditEntry entry = it.house.audited(ada.account(), "subscription_begun").getFirst();
        assertThat(entry.fact().details())
                .containsEntry("provider_id", provider.id().toString())
                .containsEntry("multiplier", "0.5")
                .containsEntry("approval", "MANUAL");
    }

    @Test
    void followsNobodyTwice() {
        done(subscribe(ada, provider.id()));

        assertThat(refused(subscribe(ada, provider.id())))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("already_subscribed"));
        assertThat(it.house.audited(ada.account(), "subscription_begun")).hasSize(1);
    }

    @Test
    void followsNobodyWhoIsNotThere() {
        Refusal nobody = Refusal.Invalid.of("provider_id", "is no active user");
        assertThat(refused(subscribe(ada, new UserId(it.house.ids.next())))).isEqualTo(nobody);

        it.users.update(provider.active(false));

        assertThat(refused(subscribe(ada, provider.id()))).isEqualTo(nobody);
    }

    @Test
    void doesNotFollowItsOwnUser() {
        assertThat(refused(subscribe(ada, ada.actor().userId())))
                .isEqualTo(
                        Refusal.Invalid.of(
                                "provider_id",
                                "is the account's own user; a signal is not passed on to its"
                                        + " provider"));
        assertThat(it.subscriptions.followers(ada.actor().userId(), Optional.empty())).isEmpty();
    }

    @Test
    void endsAndWritesItDown() {
        Subscription begun = done(subscribe(ada, provider.id()));

        assertThat(done(unsubscribe(ada, begun))).isEqualTo(begun);

        assertThat(done(list.list(ada.actor(), Optional.empty(), Optional.empty(), 9))).isEmpty();
        assertThat(it.house.audited(ada.account(), "subscription_ended")).hasSize(1);
        assertThat(refused(unsubscribe(ada, begun)))
                .isEqualTo(new Refusal.NotFound("subscription"));
    }

    @Test
    void isNobodyElsesBusiness() {
        Subscription begun = done(subscribe(ada, provider.id()));
        Desk eve = it.house.trader("100000", "USD");

        assertThat(refused(unsubscribe(eve, begun)))
                .isEqualTo(new Refusal.NotFound("subscription"));
        assertThat(
                        refused(
                                subscribe(
                                        new Desk(it.house, eve.actor(), ada.account()),
                                        provider.id())))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private Outcome<Subscription> subscribe(Desk desk, UserId whom) {
        return subscribe.subscribe(
                new Subscribe.Command(
                        desk.actor(),
                        Optional.of(desk.account()),
                        whom,
                        Optional.empty(),
                        new FollowTerms(new BigDecimal("0.5"), Approval.MANUAL),
                        TradingHouse.CONTEXT));
    }

    private Outcome<Subscription> unsubscribe(Desk desk, Subscription subscription) {
        return unsubscribe.unsubscribe(
                new Unsubscribe.Command(
                        desk.actor(),
                        Optional.of(desk.account()),
                        subscription.id(),
                        TradingHouse.CONTEXT));
    }

    private User user(String email) {
        User user =
                User.registered(
                        new UserId(it.house.ids.next()),
                        new Email(email),
                        new UserName("Ben"),
                        new PasswordHash("hash"),
                        Role.TRADER,
                        it.house.clock.instant());
        assertThat(it.users.add(user)).isTrue();
        return user;
    }
}
