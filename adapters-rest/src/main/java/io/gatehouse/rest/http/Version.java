package io.gatehouse.rest.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** The version of a resource as an entity tag: {@code ETag: "3"}. */
public final class Version {
    private Version() {}

    public static String tag(long version) {
        return tag(Long.toString(version));
    }

    /** Of a resource that a number alone does not tell apart. */
    public static String tag(String revision) {
        return "\"" + revision + "\"";
    }

    /** 200 with the body and its tag. */
    public static <T> MutableHttpResponse<T> ok(T body, long version) {
        return ok(body, Long.toString(version));
    }

    /** The same under a revision. */
    public static <T> MutableHttpResponse<T> ok(T body, String revision) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, tag(revision));
    }
}
