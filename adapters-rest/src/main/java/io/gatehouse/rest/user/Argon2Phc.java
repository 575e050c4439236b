package io.gatehouse.rest.user;

import io.gatehouse.domain.user.Password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash as text in the PHC string format, {@code $argon2id$v=19$m=KiB,t=passes,p=lanes$salt$hash}:
 * it carries its own costs, so that they can be raised later.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; made and read here only.
record Argon2Phc(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
    private static final int LANES = 1;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2Phc fresh(PasswordCost cost, byte[] salt) {
        return new Argon2Phc(cost.memoryKib(), cost.passes(), LANES, salt, new byte[0]);
    }

    static Argon2Phc parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is no argon2id hash");
        }
        return new Argon2Phc(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    Argon2Phc with(byte[] newHash) {
        return new Argon2Phc(memoryKib, passes, lanes, salt, newHash);
    }

    byte[] compute(Password password, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] result = new byte[length];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib,
                        passes,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }
}
