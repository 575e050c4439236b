package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.as;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;
import java.util.UUID;

class AdministerUserTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User olga = identity.user("olga@example.com", Role.OWNER);
    private final User tom = identity.user("tom@example.com", Role.TRADER);

    @Test
    void setsTheRoleFromTheNextRequestOn() {
        SessionTokens tokens = identity.loggedIn(tom.email());

        done(set(as(olga), tom, Optional.of(Role.AUDITOR), Optional.empty()));

        assertThat(identity.whoIs(tokens).map(SignedIn::actor).map(Actor::role))
                .hasValue(Role.AUDITOR);
    }

    @Test
    void disablesWithEverySessionAndEnablesWithout() {
        SessionTokens tokens = identity.loggedIn(tom.email());

        User disabled = done(set(as(olga), tom, Optional.empty(), Optional.of(false)));
        assertThat(disabled.isActive()).isFalse();
        assertThat(identity.whoIs(tokens)).isEmpty();

        done(set(as(olga), tom, Optional.empty(), Optional.of(true)));
        assertThat(identity.whoIs(tokens)).isEmpty();
        assertThat(identity.loggedIn(tom.email())).isNotNull();
    }

    @Test
    void disablesWithEveryKeyAndEnablesWithout() {
        CreateApiKey.Created bot =
                done(
                        identity.createApiKey.create(
                                identity.signedIn(tom),
                                new ApiKey.Grant(
                                        new UserName("bot"), Role.TRADER, Optional.empty()),
                                CONTEXT));

        done(set(as(olga), tom, Optional.empty(), Optional.of(false)));
        done(set(as(olga), tom, Optional.empty(), Optional.of(true)));

        assertThat(identity.authenticate.authenticate(bot.secret())).isEmpty();
        assertThat(identity.audited("user_changed"))
                .extracting(entry -> entry.fact().details().get("keys_ended"))
                .containsExactly("1", "0");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void isForOwnersOnly(Role role) {
        Actor other = new Actor(tom.id(), role, Optional.empty());

        assertThat(refused(set(other, tom, Optional.of(Role.OWNER), Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void isNotForKeysOfOneAccount() {
        Actor key = new Actor(olga.id(), Role.OWNER, Optional.of(new AccountId(new UUID(0, 1))));

        assertThat(refused(set(key, tom, Optional.of(Role.OWNER), Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void keepsTheLastActiveOwner() {
        assertThat(refused(set(as(olga), olga, Optional.of(Role.TRADER), Optional.empty())))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(refused(set(as(olga), olga, Optional.empty(), Optional.of(false))))
                .isInstanceOf(Refusal.Conflict.class);

        User second = done(set(as(olga), tom, Optional.of(Role.OWNER), Optional.empty()));
        done(set(as(second), olga, Optional.of(Role.TRADER), Optional.empty()));
    }

    @Test
    void knowsNoDevicesAmongUsers() {
        assertThat(refused(set(as(olga), tom, Optional.of(Role.DEVICE), Optional.empty())))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void writesDownWhatItSet() {
        done(set(as(olga), tom, Optional.of(Role.RISK_MANAGER), Optional.empty()));
        refused(set(as(tom), olga, Optional.of(Role.TRADER), Optional.empty()));

        assertThat(identity.audited("user_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("user", tom.id().toString())
                                        .containsEntry("role_before", "TRADER")
                                        .containsEntry("role", "RISK_MANAGER")
                                        .containsEntry("active", "true"));
    }

    @Test
    void missesWhoDoesNotExist() {
        AdministerUser.Command unknown =
                new AdministerUser.Command(
                        new UserId(new UUID(0, 9)),
                        Optional.of(Role.TRADER),
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(identity.administerUser.administer(as(olga), unknown)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void listsUsersNewestFirstToOverseersOnly() {
        assertThat(done(identity.listUsers.list(as(olga), Optional.empty(), 10)))
                .containsExactly(tom, olga);
        assertThat(done(identity.listUsers.list(as(olga), Optional.of(tom.id()), 10)))
                .containsExactly(olga);
        assertThat(refused(identity.listUsers.list(as(tom), Optional.empty(), 10)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void showsOthersToOverseersOnly() {
        assertThat(done(identity.showUser.show(as(olga), tom.id())).user()).isEqualTo(tom);
        assertThat(done(identity.showUser.show(as(tom), tom.id())).accounts()).hasSize(1);
        assertThat(refused(identity.showUser.show(as(tom), olga.id())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void showsNothingToFeeds() {
        Actor feed = new Actor(olga.id(), Role.FEED, Optional.empty());

        assertThat(refused(identity.showUser.show(feed, olga.id())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void resetsPasswordsAndEndsSessions() {
        SessionTokens tokens = identity.loggedIn(tom.email());

        done(identity.resetPassword.reset(tom.email(), Optional.of(IdentityFixture.OTHER)));

        assertThat(identity.whoIs(tokens)).isEmpty();
        assertThat(identity.attempt(tom.email(), IdentityFixture.OTHER))
                .isInstanceOf(LogIn.Result.Granted.class);
        assertThat(refused(identity.resetPassword.reset(new Email("no@one.org"), Optional.empty())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private Outcome<User> set(Actor by, User user, Optional<Role> role, Optional<Boolean> active) {
        return identity.administerUser.administer(
                by, new AdministerUser.Command(user.id(), role, active, CONTEXT));
    }
}
