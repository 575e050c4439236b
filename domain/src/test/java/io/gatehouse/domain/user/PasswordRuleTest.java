package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final Email ADA = new Email("ada@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"tidal-9-lantern", "Zq7!fmrk2Wps", "пароль-который", "ünïcödé-łöng"})
    void acceptsTwelveCharactersThatNobodyGuesses(String text) {
        assertThat(PasswordRule.objection(new Password(text), ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tidal-9-lan", "😀😀😀😀😀1a2"})
    void refusesFewerThanTwelveCharacters(String text) {
        assertThat(PasswordRule.objection(new Password(text), ADA))
                .hasValue("must have 12 to 256 characters");
    }

    @Test
    void refusesMoreThan256Characters() {
        String pattern = "ab1!".repeat(64);

        assertThat(PasswordRule.objection(new Password(pattern), ADA)).isEmpty();
        assertThat(PasswordRule.objection(new Password(pattern + "x"), ADA)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234",
                "PASSWORD2025!",
                "123456789012",
                "qwertyuiop12",
                "letmein12345",
                "aaaaaaaaaaaa",
                "abababababab",
                "correct-horse-battery-staple"
            })
    void refusesWhatGuessingStartsWith(String text) {
        assertThat(PasswordRule.objection(new Password(text), ADA))
                .hasValueSatisfying(objection -> assertThat(objection).startsWith("is too common"));
    }

    @Test
    void refusesTheUsersOwnAddress() {
        assertThat(PasswordRule.objection(new Password("Ada@Example.com"), ADA)).isPresent();
    }

    @Test
    void showsNeitherPasswordNorHash() {
        assertThat(new Password("tidal-9-lantern").toString()).doesNotContain("tidal");
        assertThat(new PasswordHash("$argon2id$x").toString()).doesNotContain("argon2id");
    }
}
