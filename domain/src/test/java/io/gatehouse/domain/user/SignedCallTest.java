package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

class SignedCallTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final SignedCall CALL = call("1772442000", "n-1", "{}");

    @Test
    void signsFiveLines() {
        // The digest of "{}" is 44136fa3..., as any sha256sum says.
        assertThat(CALL.canonical())
                .isEqualTo(
                        "POST\n/api/v1/mt5/sync\n1772442000\nn-1\n"
                                + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void knowsItsOwnSignatureOnly() {
        String signature = CALL.signature("gd_secret");

        assertThat(signature).hasSize(64).matches("[0-9a-f]+");
        assertThat(CALL.isSignedBy("gd_secret", signature)).isTrue();
        assertThat(CALL.isSignedBy("gd_Secret", signature)).isFalse();
        assertThat(CALL.isSignedBy("gd_secret", signature.substring(1))).isFalse();
        assertThat(call("1772442001", "n-1", "{}").isSignedBy("gd_secret", signature)).isFalse();
        assertThat(call("1772442000", "n-2", "{}").isSignedBy("gd_secret", signature)).isFalse();
        assertThat(call("1772442000", "n-1", "{ }").isSignedBy("gd_secret", signature)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-60, true", "-61, false", "0, true", "60, true", "61, false"})
    void isGoodForAMinuteBeforeAndAfter(long seconds, boolean good) {
        Instant now = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(seconds);

        assertThat(CALL.isWithin(MINUTE, now)).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "+1772442000", "1772442000000", "soon"})
    void hasATimestampInSeconds(String timestamp) {
        assertThatIllegalArgumentException().isThrownBy(() -> call(timestamp, "n", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "\u00e9"})
    void hasAVisibleNonce(String nonce) {
        assertThatIllegalArgumentException().isThrownBy(() -> call("1", nonce, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> call("1", "n".repeat(129), "{}"));
    }

    private static SignedCall call(String timestamp, String nonce, String body) {
        return SignedCall.of(
                "POST",
                "/api/v1/mt5/sync",
                timestamp,
                nonce,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
