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
                done(
                        create(
                                identity.signedIn(tom.user()),
                                Role.TRADER,
                                Optional.of(tom.account())));

        assertThat(created.secret()).startsWith("gk_");
        assertThat(whoIs(created))
                .hasValue(new Actor(tom.user().id(), Role.TRADER, Optional.of(tom.account())));
    }

    @Test
    void refusesARoleAboveItsMakers() {
        assertThat(refused(create(identity.signedIn(tom.user()), Role.OWNER, Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(create(identity.signedIn(tom.user()), Role.FEED, Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(create(identity.signedIn(olga), Role.FEED, Optional.empty())).key().role())
                .isEqualTo(Role.FEED);
    }

    @Test
    void doesNotTellAForeignAccountFromAnAbsentOne() {
        AddUser.Added eve = identity.added("eve@example.com", Role.TRADER);
        AccountId absent = new AccountId(identity.ids.next());

        Refusal foreign =
                refused(
                        create(
                                identity.signedIn(tom.user()),
                                Role.TRADER,
                                Optional.of(eve.account())));

        assertThat(foreign)
                .isEqualTo(
                        refused(
                                create(
                                        identity.signedIn(tom.user()),
                                        Role.TRADER,
                                        Optional.of(absent))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void makesNoKeysByAKeyOfOneAccount() {
        SignedIn key =
                byKey(
                        create(
                                identity.signedIn(tom.user()),
                                Role.TRADER,
                                Optional.of(tom.account())));

        assertThat(refused(create(key, Role.TRADER, Optional.empty())))
                .isEqualTo(Refusal.Forbidden.boundKey());
    }

    @Test
    void areNeitherMadeNorEndedByAKey() {
        CreateApiKey.Created leaked =
                done(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty()));
        SignedIn thief = identity.authenticate.authenticate(leaked.secret()).orElseThrow();
        Refusal refusal =
                new Refusal.Forbidden(
                        "API keys are made and ended by who has signed in, not by a key.");

        assertThat(refused(create(thief, Role.TRADER, Optional.empty()))).isEqualTo(refusal);
        assertThat(refused(identity.revokeApiKey.revoke(thief, leaked.key().id(), CONTEXT)))
                .isEqualTo(refusal);
        assertThat(done(identity.listApiKeys.list(as(tom.user())))).containsExactly(leaked.key());
    }

    @Test
    void areNotMadeByASessionThatAResetHasEnded() {
        SignedIn thief = identity.signedIn(tom.user());
        done(identity.resetPassword.reset(tom.user().email(), Optional.empty()));

        assertThat(refused(create(thief, Role.TRADER, Optional.empty())))
                .isEqualTo(new Refusal.Forbidden("The session has ended."));
    }

    @Test
    void stayInForceWhenTheirMakerTakesAnotherPassword() {
        SignedIn here = identity.signedIn(tom.user());
        CreateApiKey.Created bot = done(create(here, Role.TRADER, Optional.empty()));

        done(
                identity.updateUser.update(
                        here,
                        new UpdateUser.Command(
                                Optional.empty(),
                                Optional.of(
                                        new UpdateUser.PasswordChange(
                                                IdentityFixture.GOOD, IdentityFixture.OTHER)),
                                CONTEXT)));

        assertThat(whoIs(bot)).isPresent();
    }

    private SignedIn byKey(Outcome<CreateApiKey.Created> created) {
        return identity.authenticate.authenticate(done(created).secret()).orElseThrow();
    }

    @Test
    void stopsAtAHundredKeys() {
        for (int key = 1; key <= 100; key++) {
            done(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty()));
        }

        assertThat(refused(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty())))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void endsARevokedKeyForGood() {
        CreateApiKey.Created created =
                done(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty()));

        done(
                identity.revokeApiKey.revoke(
                        identity.signedIn(tom.user()), created.key().id(), CONTEXT));

        assertThat(whoIs(created)).isEmpty();
        assertThat(done(identity.listApiKeys.list(as(tom.user())))).isEmpty();
        assertThat(
                        refused(
                                identity.revokeApiKey.revoke(
                                        identity.signedIn(tom.user()),
                                        created.key().id(),
                                        CONTEXT)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void keepsOthersKeysOutOfReach() {
        CreateApiKey.Created created =
                done(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty()));

        assertThat(
                        refused(
                                identity.revokeApiKey.revoke(
                                        identity.signedIn(olga), created.key().id(), CONTEXT)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(done(identity.listApiKeys.list(as(olga)))).isEmpty();
    }

    @Test
    void fallsWithItsMakersRoleAndActivity() {
        identity.user("other@example.com", Role.OWNER);
        CreateApiKey.Created created =
                done(create(identity.signedIn(olga), Role.RISK_MANAGER, Optional.empty()));

        identity.users.update(olga.active(false));
        assertThat(whoIs(created)).isEmpty();

        identity.users.update(olga.inRole(Role.TRADER));
        assertThat(whoIs(created)).isEmpty();

        identity.users.update(olga);
        assertThat(whoIs(created)).isPresent();
    }

    @Test
    void writesDownKeysAndNotTheirSecrets() {
        CreateApiKey.Created created =
                done(create(identity.signedIn(tom.user()), Role.TRADER, Optional.empty()));
        done(
                identity.revokeApiKey.revoke(
                        identity.signedIn(tom.user()), created.key().id(), CONTEXT));

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
            SignedIn maker, Role role, Optional<AccountId> account) {
        return identity.createApiKey.create(
                maker, new ApiKey.Grant(new UserName("bot"), role, account), CONTEXT);
    }
}
