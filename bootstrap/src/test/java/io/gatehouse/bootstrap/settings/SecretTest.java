package io.gatehouse.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SecretTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void readsTheFirstLineOfTheFileThatIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "gh_abc\nof the feed\n");

        assertThat(Secret.in(Map.of("API_KEY_FILE", file.toString()), "API_KEY"))
                .contains("gh_abc");
    }

    @Test
    void takesTheVariableBeforeItsFile() {
        assertThat(Secret.in(Map.of("API_KEY", "gh_abc", "API_KEY_FILE", "/no/file"), "API_KEY"))
                .contains("gh_abc");
    }

    @Test
    void knowsNoneThatIsNotSet() {
        assertThat(Secret.in(Map.of("API_KEYS", "gh_abc"), "API_KEY")).isEmpty();
    }

    @Test
    void namesTheVariableOfAFileThatCannotBeRead() {
        assertThatThrownBy(() -> Secret.in(Map.of("API_KEY_FILE", "/no/file"), "API_KEY"))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage("API_KEY_FILE names a file that can be read, /no/file cannot be.");
    }
}
