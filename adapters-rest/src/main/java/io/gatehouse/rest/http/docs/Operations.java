package io.gatehouse.rest.http.docs;

import io.gatehouse.rest.http.once.Once;
import io.micronaut.core.annotation.AnnotationMetadata;
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

    private static final String DEVICE = "DEVICE";

    /** All four together. */
    private static final List<String> SIGNED =
            List.of("DeviceKeyId", "DeviceTimestamp", "DeviceNonce", "DeviceSignature");

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
        List<String> callers = Arrays.asList(route.stringValues(Secured.class));
        if (callers.contains(SecurityRule.IS_ANONYMOUS)) {
            operation.put("security", new ArrayList<>());
        } else if (callers.contains(DEVICE)) {
            operation.put("security", new ArrayList<>(List.of(signed())));
        }
        operation.put("operationId", name(method, path));
        operation.put("tags", new ArrayList<>(List.of(tag(path))));
        if (operation.text("summary").equals(operation.text("description"))) {
            operation.fields().remove("description");
        }
        Answers.describe(path, method, operation);
    }

    private static Map<String, Object> signed() {
        Map<String, Object> schemes = new LinkedHashMap<>();
        SIGNED.forEach(name -> schemes.put(name, new ArrayList<>()));
        return schemes;
    }

    /** All calls of some paths. */
    static List<Node> of(Node paths) {
        return paths.fields().values().stream()
                .flatMap(item -> at(Node.of(item)).stream())
                .toList();
    }

    /** The calls of one address. */
    static List<Node> at(Node item) {
        return item.fields().entrySet().stream()
                .filter(call -> METHODS.contains(call.getKey()))
                .map(call -> Node.of(call.getValue()))
                .toList();
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
