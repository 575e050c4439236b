package io.gatehouse.rest.http.once;

import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.application.user.SettleRequest;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps answers for retries, and says why a retry gets none. */
@Singleton
final class OnceAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(OnceAnswers.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SettleRequest settleRequest;
    private final JsonMapper json;

    OnceAnswers(SettleRequest settleRequest, JsonMapper json) {
        this.settleRequest = settleRequest;
        this.json = json;
    }

    /**
     * Keeps an answer, except one about our own state, after which the same request may do better.
     */
    void settle(Running running, HttpResponse<?> response) {
        Optional<Answer> answer =
                mayDoBetter(response) ? Optional.empty() : Optional.of(answer(running, response));
        try {
            settleRequest.settle(
                    new SettleRequest.Command(running.key(), running.leaseEnds(), answer));
        } catch (RuntimeException e) {
            // What was done is done and its answer is right; a retry waits for the lease and finds
            // what was created.
            LOG.warn("An answer could not be kept for retries", e);
        }
    }

    /** Whoever says when to try again does not want to be asked under another key. */
    private static boolean mayDoBetter(HttpResponse<?> response) {
        return response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                || response.getHeaders().contains(HttpHeaders.RETRY_AFTER);
    }

    private Answer answer(Running running, HttpResponse<?> response) {
        String type = response.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE).toString();
        Optional<String> body =
                running.keepsAnswer()
                        ? Optional.of(response.getBody().map(this::text).orElse(""))
                        : Optional.empty();
        return new Answer(response.code(), type, body);
    }

    private String text(Object body) {
        try {
            return body instanceof CharSequence text
                    ? text.toString()
                    : new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refused running() {
        return new Refused(
                Problem.of(
                                HttpStatus.CONFLICT,
                                "request_running",
                                "The first request under this Idempotency-Key is still running.")
                        .retriedAfter(RETRY_AFTER));
    }

    static Refused taken() {
        return new Refused(
                Problem.invalid(
                        "idempotency_key_reused",
                        List.of(
                                new Problem.FieldError(
                                        RequestKeys.HEADER, "was used for another request"))));
    }
}
