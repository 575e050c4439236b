package io.gatehouse.rest.http.docs;

import io.micronaut.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says how a call is answered: in what, with which headers, and how it is refused. */
final class Answers {
    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";
    private static final String API = "/api/";

    private Answers() {}

    static void describe(String path, String method, Node operation) {
        Node responses = operation.child("responses");
        responses
                .fields()
                .forEach((status, answer) -> describe(status, Node.of(answer), operation));
        refusals(path, method, operation)
                .forEach((status, name) -> responses.put(status, reference(RESPONSES + name)));
        responses.put("default", reference(RESPONSES + "Problem"));
    }

    private static void describe(String status, Node answer, Node operation) {
        answer.put("description", HttpStatus.valueOf(Integer.parseInt(status)).getReason());
        answer.find("content").ifPresent(Answers::nameTheTypes);
        if (Conventions.isSentFor(operation, "IdempotencyKey")) {
            answer.child("headers")
                    .put("Idempotency-Replayed", reference(HEADERS + "Idempotency-Replayed"));
        }
    }

    /** Ranges are for the router; what is text is not the JSON beside it. */
    private static void nameTheTypes(Node content) {
        content.fields().keySet().removeIf(type -> type.contains("*"));
        content.fields().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("text/"))
                .forEach(
                        entry ->
                                Node.of(entry.getValue())
                                        .put(
                                                "schema",
                                                new LinkedHashMap<>(Map.of("type", "string"))));
    }

    /** The statuses that a client may prepare for, each by the name of its answer. */
    private static Map<String, String> refusals(String path, String method, Node operation) {
        Map<String, String> refusals = new TreeMap<>();
        if (path.startsWith(API)) {
            ofCallers(path, operation, refusals);
            ofContent(method, operation, refusals);
            refusals.put("429", "TooManyRequests");
            refusals.put("503", "Unavailable");
        }
        return refusals;
    }

    private static void ofCallers(String path, Node operation, Map<String, String> refusals) {
        boolean isForAnybody = List.of().equals(operation.fields().get("security"));
        if (!isForAnybody || path.contains("/auth/")) {
            refusals.put("401", "Unauthorized");
        }
        if (!isForAnybody) {
            refusals.put("403", "Forbidden");
        }
        if (path.contains("{") || !operation.list("parameters").isEmpty()) {
            refusals.put("404", "NotFound");
        }
    }

    private static void ofContent(String method, Node operation, Map<String, String> refusals) {
        boolean hasBody = operation.find("requestBody").isPresent();
        if (hasBody || !operation.list("parameters").isEmpty()) {
            refusals.put("400", "Malformed");
            refusals.put("422", "Invalid");
        }
        if (!"get".equals(method)) {
            refusals.put("409", "Conflict");
        }
        if (Conventions.isSentFor(operation, "IfMatch")) {
            refusals.put("412", "PreconditionFailed");
        }
        if (hasBody) {
            refusals.put("413", "TooLarge");
            refusals.put("415", "UnsupportedMediaType");
        }
    }

    private static Map<String, Object> reference(String to) {
        return new LinkedHashMap<>(Map.of("$ref", to));
    }
}
