package io.gatehouse.bootstrap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A terminal of MetaTrader 5 as far as the service can tell: signs with the platform's own HMAC,
 * which shares no code with ours.
 */
public record FakeTerminal(Api api, Clock clock, String account, String keyId, String secret) {
    private static final String PATH = "/api/v1/mt5/sync";

    /** A LIVE account of the trader in USD, and the terminal that has its key. */
    public static FakeTerminal of(Trader trader, Clock clock) {
        String open = "{\"name\": \"Terminal\", \"mode\": \"LIVE\", \"broker\": \"mt5\"}";
        Answer opened = trader.api().post("/accounts", open);
        assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
        String account = opened.text("account_id");
        Answer key =
                trader.api()
                        .post(
                                "/api-keys",
                                "{\"name\": \"desk\", \"role\": \"DEVICE\", \"account_id\": \"%s\"}"
                                        .formatted(account));
        assertThat(key.status()).as(key.raw()).isEqualTo(201);
        Api stranger = trader.api().anonymous();
        return new FakeTerminal(stranger, clock, account, key.text("key_id"), key.text("secret"));
    }

    /** A sync that is signed as it should be. */
    public Answer sync(String json) {
        return call("", json).send();
    }

    /** A call to be signed now; the query begins with its question mark. */
    public Call call(String query, String json) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return new Call(query, json, timestamp, UUID.randomUUID().toString(), secret);
    }

    /** A call before it is signed and sent. */
    public final class Call {
        private final String query;
        private final String json;
        private final String timestamp;
        private final String nonce;
        private final String signingSecret;

        Call(String query, String json, String timestamp, String nonce, String signingSecret) {
            this.query = query;
            this.json = json;
            this.timestamp = timestamp;
            this.nonce = nonce;
            this.signingSecret = signingSecret;
        }

        /** Signed so many seconds before or after now. */
        public Call secondsFromNow(long seconds) {
            long at = clock.instant().getEpochSecond() + seconds;
            return new Call(query, json, Long.toString(at), nonce, signingSecret);
        }

        /** Signed by somebody who does not know the secret. */
        public Call signedWith(String otherSecret) {
            return new Call(query, json, timestamp, nonce, otherSecret);
        }

        public Answer send() {
            return sendTo(api);
        }

        /** The same call to another node of the house. */
        public Answer sendTo(Api node) {
            return node.send(
                    HttpRequest.newBuilder(URI.create(node.base() + PATH + query))
                            .header("Content-Type", "application/json")
                            .header("X-Key-Id", keyId)
                            .header("X-Timestamp", timestamp)
                            .header("X-Nonce", nonce)
                            .header("X-Signature", signature())
                            .POST(BodyPublishers.ofString(json))
                            .build());
        }

        private String signature() {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(json.getBytes(StandardCharsets.UTF_8));
                String lines =
                        "POST\n%s%s\n%s\n%s\n%s"
                                .formatted(
                                        PATH,
                                        query,
                                        timestamp,
                                        nonce,
                                        HexFormat.of().formatHex(digest));
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = signingSecret.getBytes(StandardCharsets.UTF_8);
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] signed = mac.doFinal(lines.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(signed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
