package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.UUID;

class ActorTest {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId BOB = new UserId(new UUID(0, 2));
    private static final AccountId ONE = new AccountId(new UUID(0, 3));
    private static final AccountId OTHER = new AccountId(new UUID(0, 4));

    @ParameterizedTest
    @CsvSource({
        "OWNER,        true,  true",
        "RISK_MANAGER, true,  true",
        "AUDITOR,      true,  true",
        "TRADER,       false, true",
        "FEED,         false, false",
        "DEVICE,       false, false"
    })
    void overseesOrIsAtLeastAPersonByRole(Role role, boolean oversees, boolean isPerson) {
        Actor actor = new Actor(ADA, role, Optional.of(ONE));

        assertThat(actor.oversees()).isEqualTo(oversees);
        assertThat(actor.isPerson()).isEqualTo(isPerson);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,        true,  true",
        "RISK_MANAGER, true,  true",
        "AUDITOR,      true,  true",
        "TRADER,       true,  false",
        "FEED,         false, false",
        "DEVICE,       false, false"
    })
    void readsOwnAccountsAndThoseThatItOversees(Role role, boolean own, boolean foreign) {
        Actor actor = new Actor(ADA, role, Optional.empty());

        assertThat(actor.mayRead(ONE, ADA)).isEqualTo(own);
        assertThat(actor.mayRead(ONE, BOB)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({"OWNER", "RISK_MANAGER", "AUDITOR", "TRADER"})
    void readsNoAccountBesideTheOneThatItsKeyIsBoundTo(Role role) {
        Actor actor = new Actor(ADA, role, Optional.of(ONE));

        assertThat(actor.mayRead(ONE, ADA)).isTrue();
        assertThat(actor.mayRead(OTHER, ADA)).isFalse();
    }
}
