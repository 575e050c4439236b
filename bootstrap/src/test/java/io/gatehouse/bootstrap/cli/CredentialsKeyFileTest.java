package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;

class CredentialsKeyFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void keepsAPrivateKeyFromTheFirstStartOn() throws IOException {
        Path home = folder.resolve("home");

        Map<String, Object> settings = CredentialsKeyFile.settings(home, Map.of());

        Path file = home.resolve("credentials.key");
        assertThat(settings)
                .containsExactly(Map.entry("gatehouse.credentials.key-file", file.toString()));
        String key = Files.readString(file);
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(CredentialsKeyFile.settings(home, Map.of())).isEqualTo(settings);
        assertThat(Files.readString(file)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATEHOUSE_CREDENTIALS_KEY", "GATEHOUSE_CREDENTIALS_KEY_FILE"})
    void makesNoneWhereOneIsConfigured(String variable) {
        Path home = folder.resolve("home");

        assertThat(CredentialsKeyFile.settings(home, Map.of(variable, "x"))).isEmpty();

        assertThat(home).doesNotExist();
    }
}
