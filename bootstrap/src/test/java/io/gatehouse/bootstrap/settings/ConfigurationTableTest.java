package io.gatehouse.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every setting stands in the README by its whole name, so that it can be searched for. */
class ConfigurationTableTest {
    /** Bounds inside the paper broker and what only Micronaut makes use of. */
    private static final Set<String> UNLISTED =
            Set.of(
                    "MICRONAUT_SERVER_DUAL_PROTOCOL",
                    "MICRONAUT_SERVER_HTTP_TO_HTTPS_REDIRECT",
                    "MICRONAUT_SERVER_SSL_BUILD_SELF_SIGNED",
                    "MICRONAUT_SERVER_SSL_KEY_ALIAS",
                    "MICRONAUT_SERVER_SSL_KEY_NAME",
                    "MICRONAUT_SERVER_SSL_KEY_PASSWORD",
                    "MICRONAUT_SERVER_SSL_KEY_STORE_PROVIDER",
                    "GATEHOUSE_PAPER_DELIVERY_EVENTS_PER_CALL",
                    "GATEHOUSE_PAPER_DELIVERY_EVENTS_WAITING",
                    "GATEHOUSE_PAPER_DELIVERY_FIRST_RETRY",
                    "GATEHOUSE_PAPER_DELIVERY_LONGEST_RETRY");

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    @Test
    void namesEverySettingThatIsNotUnlistedOnPurpose() throws IOException {
        Set<String> documented =
                VARIABLE.matcher(Files.readString(Path.of("..", "README.md")))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());

        assertThat(variables().stream().filter(it -> !documented.contains(it)))
                .containsExactlyInAnyOrderElementsOf(UNLISTED);
    }

    private static List<String> variables() {
        try (SettingsContext context =
                SettingsContext.of(it -> it.environmentPropertySource(false))) {
            List<String> variables =
                    context.settings().stream()
                            .flatMap(Setting::of)
                            .map(Setting::variable)
                            .toList();
            assertThat(variables).hasSizeGreaterThan(60);
            return variables;
        }
    }
}
