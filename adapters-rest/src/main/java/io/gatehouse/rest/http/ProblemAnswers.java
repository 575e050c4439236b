package io.gatehouse.rest.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

/**
 * Every error answer of the server is made here: {@code application/problem+json} and the standing
 * headers.
 */
@Singleton
public final class ProblemAnswers implements ErrorResponseProcessor<ProblemBody> {
    private static final MediaType PROBLEM_JSON = MediaType.APPLICATION_JSON_PROBLEM_TYPE;

    /**
     * The answer of a filter to a request that it refuses; everywhere else throw {@link Refused}.
     */
    public static MutableHttpResponse<ProblemBody> answer(HttpRequest<?> request, Problem problem) {
        return fill(request, problem, HttpResponse.status(problem.status()));
    }

    @Override
    public MutableHttpResponse<ProblemBody> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = UnreadableHead.statusOf(request).orElse(response.status());
        Problem problem = ThrownProblems.of(context.getRootCause().orElse(null), status);
        return fill(request, problem, response.status(problem.status()));
    }

    private static MutableHttpResponse<ProblemBody> fill(
            HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        // Requests that cannot be parsed pass no filter, so the standing headers are set here as
        // well.
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        StandingHeaders.on(request, response);
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Object retryAfter = problem.extensions().get(Problem.RETRY_AFTER);
        if (retryAfter != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        ProblemBody body = ProblemBody.from(problem, request.getPath(), RequestId.of(request));
        return request.getMethod() == HttpMethod.HEAD
                ? response.body((ProblemBody) null)
                : response.contentType(PROBLEM_JSON).body(body);
    }
}
