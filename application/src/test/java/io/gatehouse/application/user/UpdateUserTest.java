package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.GOOD;
import static io.gatehouse.application.user.IdentityFixture.OTHER;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class UpdateUserTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User ada = identity.user("ada@example.com", Role.TRADER);
    private final SessionTokens here = identity.loggedIn(ADA);
    private final SignedIn signedIn = identity.whoIs(here).orElseThrow();

    @Test
    void renames() {
        User renamed =
                done(
                        identity.updateUser.update(
                                signedIn,
                                new UpdateUser.Command(
                                        Optional.of(new UserName("Countess")),
                                        Optional.empty(),
                                        CONTEXT)));

        assertThat(renamed.name()).hasToString("Countess");
        assertThat(identity.users.find(ada.id())).hasValue(renamed);
    }

    @Test
    void writesDownTheNameBeforeAndAfterAndNoNameThatStays() {
        for (int time = 1; time <= 2; time++) {
            done(
                    identity.updateUser.update(
                            signedIn,
                            new UpdateUser.Command(
                                    Optional.of(new UserName("Countess")),
                                    Optional.empty(),
                                    CONTEXT.by(ada.id().toString(), "TRADER"))));
        }

        assertThat(identity.audited("user_renamed"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().details())
                .containsExactly(
                        tuple(
                                ada.id().toString(),
                                Map.of("name_before", "Somebody", "name", "Countess")));
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        SessionTokens elsewhere = identity.loggedIn(ADA);

        done(change(GOOD, OTHER));

        assertThat(identity.whoIs(here)).isPresent();
        assertThat(identity.whoIs(elsewhere)).isEmpty();
        assertThat(identity.attempt(ADA, GOOD)).isEqualTo(new LogIn.Result.Denied());
        assertThat(identity.attempt(ADA, OTHER)).isInstanceOf(LogIn.Result.Granted.class);
    }

    @Test
    void refusesWithoutThePresentPassword() {
        assertThat(refused(change(OTHER, OTHER)))
                .isEqualTo(Refusal.Invalid.of("current_password", "is not the present password"));
    }

    @Test
    void refusesAWeakPassword() {
        assertThat(refused(change(GOOD, new Password("123456789012"))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void isNoOracleForThePassword() {
        for (int guess = 1; guess <= 5; guess++) {
            refused(change(OTHER, OTHER));
        }

        assertThat(refused(change(GOOD, OTHER)))
                .isEqualTo(new Refusal.TooSoon(Duration.ofSeconds(1)));
    }

    @Test
    void refusesThePasswordThatAResetReplacedWhileItWasChecked() {
        Password printed = new Password("marble-7-sextant");
        UpdateUser slow = slowly(() -> identity.resetPassword.reset(ADA, Optional.of(printed)));

        assertThat(refused(slow.update(signedIn, changing(GOOD, OTHER))))
                .isEqualTo(Refusal.Invalid.of("current_password", "is not the present password"));

        assertThat(identity.attempt(ADA, OTHER)).isEqualTo(new LogIn.Result.Denied());
        assertThat(identity.attempt(ADA, printed)).isInstanceOf(LogIn.Result.Granted.class);
        assertThat(identity.audited("password_changed")).isEmpty();
    }

    @Test
    void keepsTheNameThatWasGivenWhileThePasswordWasChecked() {
        UpdateUser slow =
                slowly(() -> identity.users.update(ada.renamed(new UserName("Countess"))));

        User changed = done(slow.update(signedIn, changing(GOOD, OTHER)));

        assertThat(changed.name()).hasToString("Countess");
    }

    @Test
    void writesDownThatThePasswordChangedAndNoPassword() {
        refused(change(OTHER, OTHER));
        done(change(GOOD, OTHER));

        assertThat(identity.audited("password_changed"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().success())
                .containsExactly(tuple(ada.id().toString(), true));
        assertThat(identity.audited("password_changed").toString())
                .doesNotContain(GOOD.value(), OTHER.value());
    }

    /** Deriving a hash takes a while: in it, something else happens. */
    private UpdateUser slowly(Runnable meanwhile) {
        PasswordHasher slow =
                new PasswordHasher() {
                    @Override
                    public PasswordHash hash(Password password) {
                        meanwhile.run();
                        return identity.hasher.hash(password);
                    }

                    @Override
                    public boolean matches(Password password, PasswordHash hash) {
                        return identity.hasher.matches(password, hash);
                    }

                    @Override
                    public PasswordHash decoy() {
                        return identity.hasher.decoy();
                    }
                };
        return new UpdateUser(
                identity.users,
                identity.sessions,
                slow,
                identity.audit,
                identity.transactions,
                identity.clock);
    }

    private Outcome<User> change(Password current, Password next) {
        return identity.updateUser.update(signedIn, changing(current, next));
    }

    private UpdateUser.Command changing(Password current, Password next) {
        return new UpdateUser.Command(
                Optional.empty(),
                Optional.of(new UpdateUser.PasswordChange(current, next)),
                CONTEXT.by(ada.id().toString(), "TRADER"));
    }
}
