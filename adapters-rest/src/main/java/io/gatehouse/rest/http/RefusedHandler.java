package io.gatehouse.rest.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Answers what was refused on purpose. */
@Singleton
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // The framework's signature.
    public HttpResponse<?> handle(HttpRequest request, Refused refused) {
        var answer = ProblemAnswers.answer(request, refused.problem());
        return refused.isReplayed() ? answer.header(Refused.REPLAYED, "true") : answer;
    }
}
