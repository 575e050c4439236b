package io.gatehouse.rest.http.once;

import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.ProblemAnswers;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;

/** Repeats an answer to the letter. */
@Singleton
final class AnsweredBeforeHandler implements ExceptionHandler<AnsweredBefore, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // The framework's signature.
    public HttpResponse<?> handle(HttpRequest request, AnsweredBefore before) {
        Answer answer = before.answer();
        return answer.body().isPresent() ? replay(answer, answer.body().get()) : notKept(request);
    }

    private static HttpResponse<?> replay(Answer answer, String body) {
        return HttpResponse.status(HttpStatus.valueOf(answer.status()))
                .contentType(MediaType.of(answer.contentType()))
                .header(Refused.REPLAYED, "true")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<?> notKept(HttpRequest<?> request) {
        return ProblemAnswers.answer(
                request,
                Problem.of(
                        HttpStatus.CONFLICT,
                        "answer_not_kept",
                        "This was done before; its answer holds a secret that is shown once."));
    }
}
