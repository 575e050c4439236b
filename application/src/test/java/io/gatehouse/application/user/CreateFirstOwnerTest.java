package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.GOOD;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.user.CreateFirstOwner.Result;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CreateFirstOwnerTest {
    private static final Email OLGA = new Email("olga@example.com");

    private final IdentityFixture identity = new IdentityFixture();

    @Test
    void makesTheOwnerThatIsConfigured() {
        Result result = create(Optional.of(OLGA), Optional.of(GOOD));

        assertThat(result).isEqualTo(new Result.Created(OLGA, GOOD, false));
        assertThat(identity.users.findByEmail(OLGA))
                .hasValueSatisfying(owner -> assertThat(owner.isActiveOwner()).isTrue());
        assertThat(identity.attempt(OLGA, GOOD)).isInstanceOf(LogIn.Result.Granted.class);
    }

    @Test
    void makesUpWhatIsNot() {
        Result result = create(Optional.empty(), Optional.empty());

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Created.class,
                        created -> {
                            assertThat(created.isMadeUp()).isTrue();
                            assertThat(identity.attempt(created.email(), created.password()))
                                    .isInstanceOf(LogIn.Result.Granted.class);
                        });
    }

    @Test
    void makesNoSecondOne() {
        create(Optional.of(OLGA), Optional.of(GOOD));

        assertThat(create(Optional.of(new Email("eve@example.com")), Optional.of(GOOD)))
                .isEqualTo(new Result.NotNeeded());
        assertThat(identity.users.page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void makesOneBesideTraders() {
        identity.user("tom@example.com", Role.TRADER);

        assertThat(create(Optional.of(OLGA), Optional.of(GOOD))).isInstanceOf(Result.Created.class);
    }

    @Test
    void failsOnAWeakPassword() {
        assertThat(create(Optional.of(OLGA), Optional.of(new Password("admin"))))
                .isInstanceOf(Result.Failed.class);
    }

    private Result create(Optional<Email> email, Optional<Password> password) {
        return identity.firstOwner.create(new CreateFirstOwner.Command(email, password));
    }
}
