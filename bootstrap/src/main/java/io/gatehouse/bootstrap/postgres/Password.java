package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** The random password of a home's PostgreSQL: 256 bits in letters that need no quoting. */
record Password(String text) {

    /** The kept password, or a new one kept before any cluster exists that would need it. */
    static Password keptBy(Home home) throws IOException {
        if (!Files.exists(home.passwordFile())) {
            requireNoData(home);
            PrivateFile.keep(home.passwordFile(), Password::random);
        }
        PrivateFile.close(home.passwordFile());
        return new Password(Files.readString(home.passwordFile()).strip());
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }

    private static void requireNoData(Home home) {
        if (Files.exists(home.data().resolve("PG_VERSION"))) {
            throw new PostgresUnavailableException(
                    Reason.PASSWORD_REFUSED,
                    "The password file "
                            + home.passwordFile()
                            + " is missing: restore it beside its data directory.");
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
