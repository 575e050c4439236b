package io.gatehouse.rest.http.json;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Refuses the fields of a body that the call does not take: passed over, the quantity of an
 * approval would look like one that is ordered.
 */
@ServerFilter("/api/v1/**")
final class UnaskedBodyFilter implements Ordered {
    private static final Argument<NoFields> NOTHING = Argument.of(NoFields.class);

    private final RequestBodies<NoFields> bodies = new RequestBodies<>();

    @Override
    public int getOrder() {
        // After the caller is known and counted, before anything is claimed for the call.
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> judge(ServerHttpRequest<?> request) {
        return hasBody(request) && takesNone(request)
                ? request.byteBody()
                        .split(SplitBackpressureMode.FASTEST)
                        .buffer()
                        .thenApply(body -> withoutFields(request, body))
                : CompletableFuture.completedStage(request);
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0
                || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean takesNone(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> (MethodBasedRouteInfo<?, ?>) route)
                .filter(
                        route ->
                                Arrays.stream(route.getTargetMethod().getArguments())
                                        .noneMatch(
                                                one ->
                                                        one.getAnnotationMetadata()
                                                                .hasAnnotation(Body.class)))
                .isPresent();
    }

    private HttpRequest<?> withoutFields(HttpRequest<?> request, CloseableAvailableByteBody body) {
        try (body) {
            byte[] bytes = body.toByteArray();
            if (bytes.length > 0) {
                bodies.read(
                        NOTHING,
                        MediaType.APPLICATION_JSON_TYPE,
                        request.getHeaders(),
                        new ByteArrayInputStream(bytes));
            }
            return request;
        }
    }
}
