package io.gatehouse.rest.http;

import io.gatehouse.application.Refusal;

import java.util.Arrays;
import java.util.Optional;

/** The {@code If-Match} of a write: empty when the caller writes whatever the version is. */
public record IfMatch(Optional<String> header) {
    private static final String ANY = "*";

    /** Whether a write to this version may go on; a weak tag never matches (RFC 9110 13.1.1). */
    public boolean admits(String current) {
        String tag = Version.tag(current);
        return header.isEmpty()
                || header.get().equals(ANY)
                || Arrays.stream(header.get().split(",", -1))
                        .map(String::trim)
                        .anyMatch(tag::equals);
    }

    /** {@link #require(String)} of a version. */
    public void require(long current) {
        require(Long.toString(current));
    }

    /** Refuses with 412 unless {@link #admits}; check again inside the transaction that writes. */
    public void require(String current) {
        if (!admits(current)) {
            throw new Refused(Problem.of(new Refusal.StaleVersion(current)));
        }
    }
}
