package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;

import org.yaml.snakeyaml.Yaml;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One call of the OpenAPI document that a node serves. */
record DocumentedCall(
        String method, String path, boolean takesAccount, boolean takesJson, boolean isPublic) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, String> ACCOUNT =
            Map.of("$ref", "#/components/parameters/AccountId");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** All that the node says it answers. */
    static List<DocumentedCall> of(TestServer node) {
        Api anybody = node.api();
        Answer document =
                anybody.send(
                        HttpRequest.newBuilder(anybody.base().resolve("/openapi/gatehouse.yml"))
                                .build());
        assertThat(document.status()).isEqualTo(200);
        Map<String, Object> whole = new Yaml().load(document.raw());
        return child(whole, "paths").entrySet().stream()
                .flatMap(entry -> at(entry.getKey(), fields(entry.getValue())))
                .toList();
    }

    private static Stream<DocumentedCall> at(String path, Map<String, Object> item) {
        return item.entrySet().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> of(path, operation.getKey(), fields(operation.getValue())));
    }

    private static DocumentedCall of(String path, String method, Map<String, Object> operation) {
        return new DocumentedCall(
                method.toUpperCase(Locale.ROOT),
                path,
                list(operation, "parameters").contains(ACCOUNT),
                child(child(operation, "requestBody"), "content").containsKey("application/json"),
                operation.containsKey("security") && list(operation, "security").isEmpty());
    }

    /** As {@code GET /api/v1/orders/{id}}. */
    String name() {
        return method + " " + path;
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    /** Makes the call with its path filled in. */
    Answer make(Api caller, String filled, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(caller.base().resolve(filled))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        caller.credential()
                .ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return caller.send(request.build());
    }

    private static Map<String, Object> child(Map<String, Object> node, String field) {
        return fields(node.getOrDefault(field, Map.of()));
    }

    private static List<?> list(Map<String, Object> node, String field) {
        return (List<?>) node.getOrDefault(field, List.of());
    }

    @SuppressWarnings("unchecked") // YAML's mappings have names for keys
    private static Map<String, Object> fields(Object node) {
        return (Map<String, Object>) node;
    }
}
