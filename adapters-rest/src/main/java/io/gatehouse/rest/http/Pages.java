package io.gatehouse.rest.http;

/** Which addresses are pages and files for people rather than answers for programs. */
final class Pages {
    private Pages() {}

    static boolean covers(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/health")
                && !path.startsWith("/prometheus");
    }
}
