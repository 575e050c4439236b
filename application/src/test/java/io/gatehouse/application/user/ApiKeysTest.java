package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.as;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class ApiKeysTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final AddUser.Added tom = identity.added("tom@example.com", Role.TRADER);
    private final User olga = identity.user("olga@example.com", Role.OWNER);

    @Test
    void letsABotActForItsMakerOnOneAccount() {
        CreateApiKey.Created created =
                done(create(as(tom.user()), Role.TRADER, Optional.of(tom.account())));

        assertThat(created.secret()).startsWith("gk_");
        assertThat(whoIs(created))
                .hasValue(new Actor(tom.user().id(), Role.TRADER, Optional.of(tom.account())));
    }

    @Test
    void refusesARoleAboveItsMakers() {
        assertThat(refused(create(as(tom.user()), Role.OWNER, Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(create(as(tom.user()), Role.FEED, Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(create(as(olga), Role.FEED, Optional.empty())).key().role())
                .isEqualTo(Role.FEED);
    }

    @Test
    void doesNotTellAForeignAccountFromAnAbsentOne() {
        AddUser.Added eve = identity.added("eve@example.com", Role.TRADER);
        AccountId absent = new AccountId(identity.ids.next());

        Refusal foreign = refused(create(as(tom.user()), Role.TRADER, Optional.of(eve.account())));

        assertThat(foreign)
                .isEqualTo(refused(create(as(tom.user()), Role.TRADER, Optional.of(absent))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void makesNoKeysByAKeyOfOneAccount() {
        Actor key = new Actor(tom.user().id(), Role.TRADER, Optional.of(tom.account()));

        assertThat(refused(create(key, Role.TRADER, Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void stopsAtAHundredKeys() {
        for (int key = 1; key <= 100; key++) {
            done(create(as(tom.user()), Role.TRADER, Optional.empty()));
        }

        assertThat(refused(create(as(tom.user()), Role.TRADER, Optional.empty())))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void endsARevokedKeyForGood() {
        CreateApiKey.Created created = done(create(as(tom.user()), Role.TRADER, Optional.empty()));

        done(identity.revokeApiKey.revoke(as(tom.user()), created.key().id(), CONTEXT));

        assertThat(whoIs(created)).isEmpty();
        assertThat(done(identity.listApiKeys.list(as(tom.user())))).isEmpty();
        assertThat(
                        refused(
                                identity.revokeApiKey.revoke(
                                        as(tom.user()), created.key().id(), CONTEXT)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void keepsOthersKeysOutOfReach() {
        CreateApiKey.Created created = done(create(as(tom.user()), Role.TRADER, Optional.empty()));

        assertThat(refused(identity.revokeApiKey.revoke(as(olga), created.key().id(), CONTEXT)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(done(identity.listApiKeys.list(as(olga)))).isEmpty();
    }

    @Test
    void fallsWithItsMakersRoleAndActivity() {
        identity.user("other@example.com", Role.OWNER);
        CreateApiKey.Created created = done(create(as(olga), Role.RISK_MANAGER, Optional.empty()));

        identity.users.update(olga.active(false));
        assertThat(whoIs(created)).isEmpty();

        identity.users.update(olga.inRole(Role.TRADER));
        assertThat(whoIs(created)).isEmpty();

        identity.users.update(olga);
        assertThat(whoIs(created)).isPresent();
    }

    @Test
    void writesDownKeysAndNotTheirSecrets() {
        CreateApiKey.Created created = done(create(as(tom.user()), Role.TRADER, Optional.empty()));
        done(identity.revokeApiKey.revoke(as(tom.user()), created.key().id(), CONTEXT));

        String key = created.key().id().toString();
        assertThat(identity.audited("key_created"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().details()).containsEntry("key", key));
        assertThat(identity.audited("key_revoked"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().details()).containsEntry("key", key));
        assertThat(identity.trail.chain(HouseChain.HOUSE, 1, 9).toString())
                .doesNotContain(created.secret());
    }

    private Optional<Actor> whoIs(CreateApiKey.Created created) {
        return identity.authenticate.authenticate(created.secret()).map(SignedIn::actor);
    }

    private Outcome<CreateApiKey.Created> create(
            Actor maker, Role role, Optional<AccountId> account) {
        return identity.createApiKey.create(
                maker, new ApiKey.Grant(new UserName("bot"), role, account), CONTEXT);
    }
}
