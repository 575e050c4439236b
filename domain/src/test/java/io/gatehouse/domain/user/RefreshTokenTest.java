package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class RefreshTokenTest {
    private static final RefreshToken TOKEN =
            new RefreshToken(
                    new SessionId(UUID.fromString("0195a0c0-0000-7000-8000-000000000001")),
                    "s3cret");

    @Test
    void readsWhatItWrote() {
        assertThat(TOKEN.text()).isEqualTo("0195a0c0-0000-7000-8000-000000000001.s3cret");
        assertThat(RefreshToken.parse(TOKEN.text())).hasValue(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s3cret",
                ".s3cret",
                "1-1-1-1-1.s3cret",
                "0195a0c0-0000-7000-8000-00000000000x.s3cret",
                "0195a0c0-0000-7000-8000-0000000000011.s3cret"
            })
    void readsNothingFromOtherShapes(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void readsNothingFromTextsOfAnySize() {
        assertThat(RefreshToken.parse(TOKEN.text() + "x".repeat(1000))).isEmpty();
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(TOKEN.toString()).doesNotContain("s3cret");
    }

    @Test
    void hashesBySha256() {
        // echo -n abc | sha256sum
        assertThat(SecretHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
