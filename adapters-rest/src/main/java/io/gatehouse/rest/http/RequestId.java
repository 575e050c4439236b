package io.gatehouse.rest.http;

import io.micronaut.http.HttpRequest;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The name of one request in answers and logs: the caller's {@code X-Request-Id}, or one that is
 * made.
 */
public final class RequestId {
    /** The header that carries it both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "gatehouse.request-id";
    private static final int LONGEST = 64;
    private static final int LAST_ASCII = 127;

    private RequestId() {}

    /** The id of a request: the same at every call. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> settle(request));
    }

    private static String settle(HttpRequest<?> request) {
        String given = request.getHeaders().get(HEADER);
        String id = given != null && isPlain(given) ? given : made();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** Anything that is not plain could forge log lines or headers, and is replaced. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(RequestId::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c <= LAST_ASCII && Character.isLetterOrDigit(c)) || "-_.:".indexOf(c) >= 0;
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
