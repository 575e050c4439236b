package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.bootstrap.settings.Secret;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordRule;
import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * {@code gatehouse.owner.*}, in the environment {@code GATEHOUSE_OWNER_EMAIL} and {@code
 * GATEHOUSE_OWNER_PASSWORD} or {@code GATEHOUSE_OWNER_PASSWORD_FILE}: the owner of a new
 * installation.
 */
@ConfigurationProperties("gatehouse.owner")
record OwnerSettings(
        @Nullable String email, @Nullable String password, @Nullable String passwordFile) {
    OwnerSettings {
        Email owner = email == null ? CreateFirstOwner.DEFAULT_EMAIL : address(email);
        String what =
                password == null
                        ? "The password in GATEHOUSE_OWNER_PASSWORD_FILE"
                        : "GATEHOUSE_OWNER_PASSWORD";
        password(password, passwordFile)
                .flatMap(it -> PasswordRule.objection(it, owner))
                .ifPresent(
                        objection -> {
                            throw new IllegalArgumentException(what + " " + objection + ".");
                        });
    }

    CreateFirstOwner.Command command() {
        return new CreateFirstOwner.Command(
                Optional.ofNullable(email).map(OwnerSettings::address),
                password(password, passwordFile));
    }

    private static Email address(String text) {
        try {
            return new Email(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("GATEHOUSE_OWNER_EMAIL " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Password> password(
            @Nullable String password, @Nullable String passwordFile) {
        return Optional.ofNullable(password)
                .or(() -> Optional.ofNullable(passwordFile).map(OwnerSettings::kept))
                .map(Password::new);
    }

    private static String kept(String file) {
        return Secret.firstLine("GATEHOUSE_OWNER_PASSWORD_FILE", file);
    }

    @Override
    public String toString() {
        return "OwnerSettings[" + email + "]";
    }
}
