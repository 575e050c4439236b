package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.OTHER;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class ResetPasswordTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User ada = identity.user("ada@example.com", Role.TRADER);

    @Test
    void givesAMadeUpPasswordAndEndsEverySession() {
        SessionTokens before = identity.loggedIn(ADA);

        Password printed = done(identity.resetPassword.reset(ADA, Optional.empty()));

        assertThat(identity.whoIs(before)).isEmpty();
        assertThat(identity.attempt(ADA, printed)).isInstanceOf(LogIn.Result.Granted.class);
    }

    @Test
    void writesDownWhosePasswordItWasAndNoPassword() {
        done(identity.resetPassword.reset(ADA, Optional.of(OTHER)));

        assertThat(identity.audited("password_reset"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().details())
                .containsExactly(tuple("gatehouse", Map.of("user", ada.id().toString())));
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
