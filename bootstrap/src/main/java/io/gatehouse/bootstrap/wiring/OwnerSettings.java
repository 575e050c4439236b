package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code gatehouse.owner.*}, in the environment {@code GATEHOUSE_OWNER_EMAIL} and {@code
 * GATEHOUSE_OWNER_PASSWORD} or {@code GATEHOUSE_OWNER_PASSWORD_FILE}: the owner of a new
 * installation.
 */
@ConfigurationProperties("gatehouse.owner")
record OwnerSettings(
        @Nullable String email, @Nullable String password, @Nullable String passwordFile) {
    CreateFirstOwner.Command command() {
        return new CreateFirstOwner.Command(
                Optional.ofNullable(email).map(OwnerSettings::address),
                Optional.ofNullable(password).or(this::passwordInFile).map(Password::new));
    }

    private static Email address(String text) {
        try {
            return new Email(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gatehouse.owner.email " + e.getMessage(), e);
        }
    }

    private Optional<String> passwordInFile() {
        return Optional.ofNullable(passwordFile).map(Path::of).map(OwnerSettings::firstLine);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("The owner's password file cannot be read: " + file, e);
        }
    }

    @Override
    public String toString() {
        return "OwnerSettings[" + email + "]";
    }
}
