package io.gatehouse.rest.http.limit;

import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.ProblemAnswers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;

import java.util.Optional;

/** Tells callers where they stand: on every answer, and more plainly when they have to wait. */
final class RateLimitAnswers {
    private static final String ATTRIBUTE = "gatehouse.rate-limit";

    private RateLimitAnswers() {}

    /**
     * Remembers for the answer where the caller stands, of several limits by the one that he meets
     * first; a caller who has nothing left is answered 429 at once.
     */
    static Optional<HttpResponse<?>> note(HttpRequest<?> request, Standing standing) {
        boolean isTightest =
                request.getAttribute(ATTRIBUTE, Standing.class)
                        .filter(other -> other.remaining() < standing.remaining())
                        .isEmpty();
        if (isTightest) {
            request.setAttribute(ATTRIBUTE, standing);
        }
        return standing.isServed() ? Optional.empty() : Optional.of(refusal(request, standing));
    }

    /** Puts what was remembered into the answer's headers. */
    static void describe(HttpRequest<?> request, MutableHttpHeaders headers) {
        request.getAttribute(ATTRIBUTE, Standing.class)
                .ifPresent(standing -> standing.describe(headers));
    }

    private static HttpResponse<?> refusal(HttpRequest<?> request, Standing standing) {
        MutableHttpResponse<?> answer =
                ProblemAnswers.answer(
                        request,
                        Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "rate_limited",
                                "Too many requests; Retry-After says when to go on."));
        standing.describe(answer.getHeaders());
        return answer.header(HttpHeaders.RETRY_AFTER, standing.retryAfterSeconds());
    }
}
