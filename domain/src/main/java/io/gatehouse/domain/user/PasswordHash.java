package io.gatehouse.domain.user;

/** A password's salted hash with its algorithm and costs (PHC string); never shown. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "********";
    }
}
