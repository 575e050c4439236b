package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @Test
    void isEqualWhateverTheCaseItWasTypedIn() {
        assertThat(new Email(" Ada@Example.COM ")).isEqualTo(new Email("ada@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.com", "a.b+tag@mail.example.co.uk", "o'neil@x-y.org", "1@2.3"})
    void acceptsAddresses(String text) {
        assertThat(new Email(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@example.",
                "ada@.com",
                "ada@@example.com",
                "a da@example.com",
                "ada@exa_mple.com",
                "ada@example.com\n@x.com",
                "adä@example.com"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
    }

    @Test
    void refusesMoreThan254Characters() {
        String atTheLimit = "a@" + "b".repeat(248) + ".com";

        assertThat(new Email(atTheLimit).value()).hasSize(254);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Email("a@b" + atTheLimit.substring(2)));
    }
}
