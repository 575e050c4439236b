package io.gatehouse.domain.user;

/** What people call a user; 1 to 100 characters, no control characters. */
public record UserName(String value) {
    private static final int LONGEST = 100;

    public UserName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("must have 1 to 100 characters");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must not contain control characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
