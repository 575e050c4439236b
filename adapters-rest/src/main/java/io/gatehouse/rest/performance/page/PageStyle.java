package io.gatehouse.rest.performance.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The one style sheet of the page, as it stands between its tags. */
record PageStyle(String css) {
    static PageStyle read() {
        try (InputStream css = PageStyle.class.getResourceAsStream("page.css")) {
            return new PageStyle(
                    new String(
                            Objects.requireNonNull(css, "page.css").readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a Content-Security-Policy names it: this very text, and no other style. */
    String source() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
