package io.gatehouse.domain.user;

/** A password as somebody typed it: perhaps weak, perhaps wrong, never shown. */
public record Password(String value) {
    @Override
    public String toString() {
        return "********";
    }
}
