package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.user.AddUser;
import io.gatehouse.application.user.ResetPassword;
import io.gatehouse.bootstrap.postgres.PrivateFile;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserName;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The demo's trader: a random password that only this home keeps, so that every start can show it
 * again.
 */
@Singleton
public final class DemoUser {
    private static final Email EMAIL = new Email("demo@gatehouse.local");
    private static final UserName NAME = new UserName("Demo trader");
    private static final Money BALANCE = Money.of("100000.00", "USD");
    private static final String FILE = "demo.password";

    private final UserStore users;
    private final AddUser addUser;
    private final ResetPassword resetPassword;
    private final Secrets secrets;

    public DemoUser(
            UserStore users, AddUser addUser, ResetPassword resetPassword, Secrets secrets) {
        this.users = users;
        this.addUser = addUser;
        this.resetPassword = resetPassword;
        this.secrets = secrets;
    }

    /** How the demo is entered. */
    public record SignIn(String email, String password) {}

    /** The sign-in that this home keeps; the user is made where the database has none. */
    public SignIn signIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            boolean isNew = !Files.exists(file);
            Password password =
                    new Password(isNew ? secrets.next() : Files.readString(file).strip());
            letIn(password, isNew)
                    .ifPresent(
                            refusal -> {
                                throw new IllegalStateException(
                                        "The demo's user cannot be made with the password in %s (%s); remove the file."
                                                .formatted(file, refusal.detail()));
                            });
            // Last: a file that an end in between left behind would tell of what was never set.
            PrivateFile.keep(file, password::value);
            return new SignIn(EMAIL.value(), password.value());
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The demo's password cannot be kept in " + file + ".", unusable);
        }
    }

    /** A home may be older than its database, and a database, when external, than the home. */
    private Optional<Refusal> letIn(Password password, boolean isNew) {
        if (users.findByEmail(EMAIL).isEmpty()) {
            return refusalOf(
                    addUser.add(new AddUser.Command(EMAIL, NAME, password, Role.TRADER, BALANCE)));
        }
        return isNew
                ? refusalOf(resetPassword.reset(EMAIL, Optional.of(password)))
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? Optional.of(refused.refusal())
                : Optional.empty();
    }
}
