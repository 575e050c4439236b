package io.gatehouse.rest.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/**
 * Answers what was refused on purpose. A route for errors and no handler: handlers are looked up
 * among all beans for each exception anew, and denied orders come in numbers.
 */
@Controller
final class RefusedAnswers {
    @Error(global = true)
    MutableHttpResponse<ProblemBody> answer(HttpRequest<?> request, Refused refused) {
        var answer = ProblemAnswers.answer(request, refused.problem());
        return refused.isReplayed() ? answer.header(Refused.REPLAYED, "true") : answer;
    }
}
