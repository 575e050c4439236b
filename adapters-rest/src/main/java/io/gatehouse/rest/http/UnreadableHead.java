package io.gatehouse.rest.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

import java.util.Optional;

/** Tells why the server could not read a request's first line or header fields. */
final class UnreadableHead {
    private UnreadableHead() {}

    /**
     * 414 or 431 for a head over the limits, 400 for one that is no HTTP; empty for a head that was
     * read.
     */
    static Optional<HttpStatus> statusOf(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().decoderResult().isFailure()) {
            return Optional.of(statusOf(netty.getNativeRequest().decoderResult().cause()));
        }
        return Optional.empty();
    }

    private static HttpStatus statusOf(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> HttpStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException header -> HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
