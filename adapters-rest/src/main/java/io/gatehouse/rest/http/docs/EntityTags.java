package io.gatehouse.rest.http.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which answers carry an {@code ETag}: those of calls that take {@code If-Match}, of others at
 * the same address, and of others that answer the same.
 */
final class EntityTags {
    private static final String ETAG = "#/components/headers/ETag";

    private EntityTags() {}

    static void tidy(Node paths) {
        Set<String> versioned =
                Operations.of(paths).stream()
                        .filter(EntityTags::isConditional)
                        .flatMap(call -> body(call).stream())
                        .collect(Collectors.toSet());
        for (Object item : paths.fields().values()) {
            List<Node> calls = Operations.at(Node.of(item));
            boolean isVersioned = calls.stream().anyMatch(EntityTags::isConditional);
            calls.stream()
                    .filter(
                            call ->
                                    isVersioned
                                            || body(call).filter(versioned::contains).isPresent())
                    .forEach(EntityTags::tag);
        }
    }

    private static boolean isConditional(Node call) {
        return Conventions.isSentFor(call, "IfMatch");
    }

    private static void tag(Node call) {
        ok(call).ifPresent(
                        answer ->
                                answer.child("headers")
                                        .put("ETag", new LinkedHashMap<>(Map.of("$ref", ETAG))));
    }

    private static Optional<String> body(Node call) {
        return ok(call).flatMap(answer -> answer.find("content"))
                .flatMap(content -> content.find("application/json"))
                .flatMap(media -> media.find("schema"))
                .flatMap(Node::reference);
    }

    private static Optional<Node> ok(Node call) {
        return call.child("responses").find("200");
    }
}
