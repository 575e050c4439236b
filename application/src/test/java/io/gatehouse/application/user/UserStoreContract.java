package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every store of users does; the store is empty before each case. */
public abstract class UserStoreContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");

    protected abstract UserStore users();

    @Test
    void findsWhatWasAddedByIdAndByAddress() {
        User ada = user(1, "ada@example.com", Role.TRADER);

        assertThat(users().add(ada)).isTrue();

        assertThat(users().find(ada.id())).hasValue(ada);
        assertThat(users().findByEmail(new Email("ADA@example.com"))).hasValue(ada);
        assertThat(users().lock(ada.id())).hasValue(ada);
    }

    @Test
    void missesWhoIsUnknown() {
        assertThat(users().find(id(9))).isEmpty();
        assertThat(users().findByEmail(new Email("no@one.org"))).isEmpty();
        assertThat(users().lock(id(9))).isEmpty();
    }

    @Test
    void addsNobodyToATakenAddress() {
        User first = user(1, "ada@example.com", Role.TRADER);
        users().add(first);

        assertThat(users().add(user(2, "ada@example.com", Role.OWNER))).isFalse();

        assertThat(users().findByEmail(new Email("ada@example.com"))).hasValue(first);
        assertThat(users().find(id(2))).isEmpty();
    }

    @Test
    void keepsWhatIsUpdated() {
        User ada = user(1, "ada@example.com", Role.TRADER);
        users().add(ada);
        User changed =
                ada.renamed(new UserName("Countess"))
                        .withPassword(new PasswordHash("other"))
                        .inRole(Role.AUDITOR)
                        .active(false);

        users().update(changed);

        assertThat(users().find(ada.id())).hasValue(changed);
    }

    @Test
    void locksActiveOwnersOnly() {
        User owner = user(1, "olga@example.com", Role.OWNER);
        users().add(owner);
        users().add(user(2, "idle@example.com", Role.OWNER).active(false));
        users().add(user(3, "tom@example.com", Role.TRADER));

        assertThat(users().lockActiveOwners()).containsExactly(owner);
    }

    @Test
    void pagesNewestFirst() {
        User first = user(1, "a@example.com", Role.TRADER);
        // Its id has the highest bit set: ids are ordered as text, not as signed numbers.
        User last = user(-1, "b@example.com", Role.TRADER);
        User middle = user(2, "c@example.com", Role.TRADER);
        users().add(first);
        users().add(last);
        users().add(middle);

        assertThat(users().page(Optional.empty(), 2)).containsExactly(last, middle);
        assertThat(users().page(Optional.of(middle.id()), 2)).containsExactly(first);
    }

    private static User user(long number, String email, Role role) {
        return User.registered(
                id(number),
                new Email(email),
                new UserName("Ada 李"),
                new PasswordHash("hash"),
                role,
                NINE);
    }

    private static UserId id(long number) {
        return new UserId(new UUID(0x0195_A0C0_0000_7000L, number));
    }
}
