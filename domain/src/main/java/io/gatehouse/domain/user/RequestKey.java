package io.gatehouse.domain.user;

/**
 * A user's own name for one request, so that a retry is known as such; 1-255 visible ASCII
 * characters.
 */
public record RequestKey(UserId user, String text) {
    private static final int LONGEST = 255;

    public RequestKey {
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.chars().allMatch(RequestKey::isVisible)) {
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to 255 visible ASCII characters");
        }
    }

    private static boolean isVisible(int c) {
        return c > ' ' && c <= '~';
    }
}
