package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.OTHER;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class ResetPasswordTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User ada = identity.user("ada@example.com", Role.TRADER);

    @Test
    void givesAMadeUpPasswordAndEndsEverySession() {
        SessionTokens before = identity.loggedIn(ADA);

        Password printed = done(identity.resetPassword.reset(ADA, Optional.empty())).password();

        assertThat(identity.whoIs(before)).isEmpty();
        assertThat(identity.attempt(ADA, printed)).isInstanceOf(LogIn.Result.Granted.class);
    }

    @Test
    void endsEveryKeyForGood() {
        String bot = key("bot");
        String other = key("other");

        ResetPassword.Reset reset = done(identity.resetPassword.reset(ADA, Optional.empty()));

        assertThat(reset.endedKeys()).isEqualTo(2);
        assertThat(identity.authenticate.authenticate(bot)).isEmpty();
        assertThat(identity.authenticate.authenticate(other)).isEmpty();
        assertThat(identity.audited("password_reset"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("keys_ended", "2"));
    }

    private String key(String name) {
        return done(identity.createApiKey.create(
                        identity.signedIn(ada),
                        new ApiKey.Grant(new UserName(name), Role.TRADER, Optional.empty()),
                        CONTEXT))
                .secret();
    }

    @Test
    void writesDownWhosePasswordItWasAndNoPassword() {
        done(identity.resetPassword.reset(ADA, Optional.of(OTHER)));

        assertThat(identity.audited("password_reset"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().details())
                .containsExactly(
                        tuple("gatehouse", Map.of("user", ada.id().toString(), "keys_ended", "0")));
        assertThat(identity.audited("password_reset").toString()).doesNotContain(OTHER.value());
    }

    @Test
    void writesNothingDownOfNobody() {
        assertThat(
                        refused(
                                identity.resetPassword.reset(
                                        new Email("eve@example.com"), Optional.empty())))
                .isEqualTo(new Refusal.NotFound("user"));

        assertThat(identity.audited("password_reset")).isEmpty();
    }
}
