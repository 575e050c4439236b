package io.gatehouse.rest.http.docs;

import io.gatehouse.rest.http.once.Once;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of every call what all calls have in common: its name, who may make it, and how it is
 * refused.
 */
@Singleton
final class Operations {
    private static final String BASE = "/api/v1/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Router router;

    Operations(Router router) {
        this.router = router;
    }

    void tidy(Node paths) {
        Map<String, AnnotationMetadata> routes = routes();
        paths.fields()
                .forEach(
                        (path, item) ->
                                Node.of(item)
                                        .fields()
                                        .forEach(
                                                (method, operation) -> {
                                                    if (METHODS.contains(method)) {
                                                        tidy(
                                                                path,
                                                                method,
                                                                Node.of(operation),
                                                                routes.getOrDefault(
                                                                        key(method, path),
                                                                        AnnotationMetadata
                                                                                .EMPTY_METADATA));
                                                    }
                                                }));
    }

    private static void tidy(String path, String method, Node operation, AnnotationMetadata route) {
        Conventions.apply(operation);
        if (route.hasAnnotation(Once.class)) {
            Conventions.addIdempotencyKey(operation);
        }
        if (Arrays.asList(route.stringValues(Secured.class)).contains(SecurityRule.IS_ANONYMOUS)) {
            operation.put("security", new ArrayList<>());
        }
        operation.put("operationId", name(method, path));
        operation.put("tags", new ArrayList<>(List.of(tag(path))));
        if (operation.text("summary").equals(operation.text("description"))) {
            operation.fields().remove("description");
        }
        describeAnswers(operation.child("responses"));
    }

    private static void describeAnswers(Node responses) {
        responses
                .fields()
                .forEach(
                        (status, answer) ->
                                Node.of(answer)
                                        .put(
                                                "description",
                                                HttpStatus.valueOf(Integer.parseInt(status))
                                                        .getReason()));
        responses.put(
                "default", new LinkedHashMap<>(Map.of("$ref", "#/components/responses/Problem")));
    }

    private Map<String, AnnotationMetadata> routes() {
        return router.uriRoutes()
                .collect(
                        Collectors.toMap(
                                route ->
                                        key(
                                                route.getHttpMethodName(),
                                                route.getUriMatchTemplate().toPathString()),
                                UriRouteInfo::getAnnotationMetadata,
                                (one, other) -> one));
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + ' ' + path;
    }

    /** {@code get /api/v1/orders/{id}} is {@code getOrdersById}. */
    private static String name(String method, String path) {
        String call = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        return method
                + Arrays.stream(call.split("[/.-]+", -1))
                        .filter(part -> !part.isEmpty())
                        .map(Operations::word)
                        .collect(Collectors.joining());
    }

    private static String word(String part) {
        String plain = part.replaceAll("[^A-Za-z0-9]", "");
        String capital = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return part.startsWith("{") ? "By" + capital : capital;
    }

    private static String tag(String path) {
        return path.startsWith(BASE) ? path.substring(BASE.length()).split("/", -1)[0] : "service";
    }
}
