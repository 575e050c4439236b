package io.gatehouse.rest.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outermost filter: names the request in log and answer, and refuses what nobody here takes.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EdgeFilter implements Ordered {
    private static final String MDC_KEY = "request_id";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** What is none the framework leaves out, and would read the body as JSON. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^\\s/;]+/[^\\s/;]+\\s*(;.*)?");

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    @Nullable HttpResponse<?> enter(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new MdcPropagationContext(Map.of(MDC_KEY, RequestId.of(request))));
        if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
            return encoded(request);
        }
        if (hasBody(request)) {
            String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
            if (!MEDIA_TYPE.matcher(type).matches()) {
                return ProblemAnswers.answer(
                        request, StatusProblems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
            }
            if (!isUtf8(type)) {
                return ProblemAnswers.answer(request, Problem.otherCharset());
            }
        }
        return Pages.covers(request.getPath()) && !READING.contains(request.getMethod())
                ? unchangeable(request)
                : null;
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0
                || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** What names no charset is read as UTF-8. */
    private static boolean isUtf8(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return !charset.find() || charset.group(1).equalsIgnoreCase("utf-8");
    }

    /** The framework would give out a file for whatever method. */
    private static HttpResponse<?> unchangeable(HttpRequest<?> request) {
        return ProblemAnswers.answer(request, StatusProblems.of(HttpStatus.METHOD_NOT_ALLOWED))
                .header(HttpHeaders.ALLOW, "GET, HEAD");
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        StandingHeaders.on(request, response);
    }

    /** A few bytes of gzip can unfold to gigabytes, and no client of ours needs it. */
    private static HttpResponse<?> encoded(HttpRequest<?> request) {
        return ProblemAnswers.answer(
                        request,
                        Problem.of(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "content_encoding",
                                "Bodies are taken as they are, without Content-Encoding."))
                .header(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
}
