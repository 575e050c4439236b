package io.gatehouse.rest.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** Headers of every answer: the request id, and what browsers may do with it. */
public final class StandingHeaders {
    /** What a browser may load and run; a page that brings its own keeps it. */
    public static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_FILES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private StandingHeaders() {}

    static void on(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set(RequestId.HEADER, RequestId.of(request));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        boolean isPage = Pages.covers(request.getPath());
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, isPage ? OWN_FILES : NOTHING);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, isPage ? "no-cache" : "no-store");
        }
    }
}
