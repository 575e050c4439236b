package io.gatehouse.rest.http;

import io.gatehouse.application.account.DeskBusyException;
import io.gatehouse.application.port.DependencyDown;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.EOFException;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers defects with 500, a dependency that is down and a desk whose queue is full with 503; the
 * words stay in our log, under the request id.
 */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Exception, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @Override
    @SuppressWarnings("rawtypes") // The framework's signature.
    public HttpResponse<?> handle(HttpRequest request, Exception thrown) {
        if (thrown instanceof EOFException || thrown instanceof SocketException) {
            return hungUp(request);
        }
        return passingIn(thrown)
                .map(passing -> unavailable(request, passing))
                .orElseGet(() -> unexpected(request, thrown));
    }

    /**
     * The caller is gone before the body ended; nobody reads the answer, and strangers shall not
     * fill the log. An end that we met elsewhere comes wrapped.
     */
    private static MutableHttpResponse<ProblemBody> hungUp(HttpRequest<?> request) {
        LOG.debug("Request {}: the caller hung up in mid-body", RequestId.of(request));
        return ProblemAnswers.answer(request, StatusProblems.of(HttpStatus.BAD_REQUEST));
    }

    /** What will pass by itself: nothing is wrong with the request. */
    private static Optional<Throwable> passingIn(Exception thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .filter(
                        cause ->
                                cause instanceof DependencyDown
                                        || cause instanceof DeskBusyException)
                .findFirst();
    }

    private static MutableHttpResponse<ProblemBody> unavailable(
            HttpRequest<?> request, Throwable passing) {
        LOG.warn("Request {}: {}", RequestId.of(request), passing.getMessage(), passing.getCause());
        return ProblemAnswers.answer(request, StatusProblems.of(HttpStatus.SERVICE_UNAVAILABLE))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static MutableHttpResponse<ProblemBody> unexpected(
            HttpRequest<?> request, Exception thrown) {
        LOG.error("Request {} failed", RequestId.of(request), thrown);
        return ProblemAnswers.answer(request, StatusProblems.of(HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
