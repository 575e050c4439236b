package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.user.AddUser;
import io.gatehouse.application.user.ResetPassword;
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
import java.nio.file.attribute.PosixFilePermissions;
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

    private final AddUser addUser;
    private final ResetPassword resetPassword;
    private final Secrets secrets;

    public DemoUser(AddUser addUser, ResetPassword resetPassword, Secrets secrets) {
        this.addUser = addUser;
        this.resetPassword = resetPassword;
        this.secrets = secrets;
    }

    /** How the demo is entered. */
    public record SignIn(String email, String password) {}

    /** The sign-in that this home keeps; the user is made when it is new. */
    public SignIn signIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            return new SignIn(
                    EMAIL.value(),
                    Files.exists(file) ? Files.readString(file).strip() : made(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The demo's password cannot be kept in " + file + ".", unusable);
        }
    }

    private String made(Path file) throws IOException {
        Password password = new Password(secrets.next());
        AddUser.Command command = new AddUser.Command(EMAIL, NAME, password, Role.TRADER, BALANCE);
        if (addUser.add(command) instanceof Outcome.Refused) {
            // There already, as with an external database: the password becomes this one.
            resetPassword.reset(EMAIL, Optional.of(password));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password.value());
        return password.value();
    }
}
