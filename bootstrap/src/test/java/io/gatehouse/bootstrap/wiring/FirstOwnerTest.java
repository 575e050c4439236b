package io.gatehouse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.audit.InMemoryAuditTrail;
import io.gatehouse.application.audit.InMemoryHouseChain;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.application.user.AddUser;
import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.application.user.InMemoryUsers;
import io.gatehouse.application.user.PlainHasher;
import io.gatehouse.bootstrap.settings.UnusableSettingException;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class FirstOwnerTest {
    private static final String SECRET = "made-up-by-the-house";
    private static final Email OLGA = new Email("olga@example.com");

    private final InMemoryUsers users = new InMemoryUsers();
    private final PlainHasher hasher = new PlainHasher();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void tellsAMadeUpPasswordOnTheConsoleOnce() {
        OwnerSettings nothing = new OwnerSettings(null, null, null);

        start(nothing);
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("owner@gatehouse.local", SECRET);

        console.reset();
        start(nothing);
        assertThat(console.size()).isZero();
    }

    @Test
    void tellsNothingOfAConfiguredPassword() {
        start(new OwnerSettings("olga@example.com", "tidal-9-lantern", null));

        assertThat(console.size()).isZero();
        assertThat(olgasPasswordIs("tidal-9-lantern")).isTrue();
    }

    @Test
    void readsThePasswordFromTheFirstLineOfAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("owner"), "tidal-9-lantern\n");

        start(new OwnerSettings("olga@example.com", null, file.toString()));

        assertThat(olgasPasswordIs("tidal-9-lantern")).isTrue();
    }

    @Test
    void refusesToServeWithBadSettings(@TempDir Path directory) {
        String absent = directory.resolve("absent").toString();

        assertThatThrownBy(() -> start(new OwnerSettings("olga@example.com", null, absent)))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage(
                        "GATEHOUSE_OWNER_PASSWORD_FILE names a file that can be read, "
                                + absent
                                + " cannot be.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(new OwnerSettings("olga", "tidal-9-lantern", null)))
                .withMessage("GATEHOUSE_OWNER_EMAIL is not an e-mail address.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(new OwnerSettings("olga@example.com", "admin", null)))
                .withMessage("GATEHOUSE_OWNER_PASSWORD must have 12 to 256 characters.");
    }

    @Test
    void showsNoPasswordInSettings() {
        assertThat(new OwnerSettings("olga@example.com", "tidal-9-lantern", null).toString())
                .doesNotContain("tidal");
    }

    private boolean olgasPasswordIs(String password) {
        User olga = users.findByEmail(OLGA).orElseThrow();
        return hasher.matches(new Password(password), olga.passwordHash());
    }

    private void start(OwnerSettings settings) {
        new FirstOwner(
                        createFirstOwner(),
                        settings,
                        new PrintStream(console, true, StandardCharsets.UTF_8))
                .ensure();
    }

    private CreateFirstOwner createFirstOwner() {
        InMemoryTransactions transactions = new InMemoryTransactions(users);
        NumberedIds ids = new NumberedIds();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        AddUser addUser =
                new AddUser(
                        users,
                        request -> Outcome.done(new AccountId(ids.next())),
                        hasher,
                        new HouseAudit(new InMemoryHouseChain(), new InMemoryAuditTrail(), ids),
                        ids,
                        transactions,
                        clock);
        return new CreateFirstOwner(users, addUser, () -> SECRET, transactions);
    }
}
