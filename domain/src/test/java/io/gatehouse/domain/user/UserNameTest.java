package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {
    @Test
    void keepsNamesOfAllScriptsWithoutTheSpaceAroundThem() {
        assertThat(new UserName("  Адa 李 ")).hasToString("Адa 李");
    }

    @Test
    void hasAtMost100Characters() {
        assertThat(new UserName("x".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("x".repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb"})
    void refusesNothingAndControlCharacters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(text));
    }
}
