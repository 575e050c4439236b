package io.gatehouse.broker.mt5;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.SignedCall;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The vectors that the expert advisor's README publishes, made by Python's hmac and hashlib. */
class PublishedVectorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "test-vectors.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void areWhatTheServiceExpects(
            String name,
            String secret,
            String method,
            String target,
            String timestamp,
            String nonce,
            @Nullable String body,
            String signature) {
        byte[] bytes = Objects.requireNonNullElse(body, "").getBytes(StandardCharsets.UTF_8);

        SignedCall call = SignedCall.of(method, target, timestamp, nonce, bytes);

        assertThat(call.signature(secret)).as(name).isEqualTo(signature);
        assertThat(call.isSignedBy(secret, signature)).isTrue();
    }
}
