package io.gatehouse.rest.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Replaces the arguments that controllers take by type with what callers really send for them. */
final class Conventions {
    private static final String JSON = "application/json";
    private static final String PARAMETERS = "#/components/parameters/";

    /** By the argument's type: the parameters it is read from. */
    private static final Map<String, List<String>> SENT_FOR =
            Map.of(
                    "Actor", List.of(),
                    "SignedIn", List.of(),
                    "PageRequest", List.of("Limit", "Cursor"),
                    "TimeWindow", List.of("From", "To"),
                    "AccountChoice", List.of("AccountId", "AccountIdHeader"),
                    "PreferredWait", List.of("Prefer"),
                    "IfMatch", List.of("IfMatch"),
                    "CreationId", List.of("IdempotencyKey"));

    private Conventions() {}

    static void apply(Node operation) {
        List<Node> parameters = new ArrayList<>();
        operation.list("parameters").forEach(parameter -> keepOrReplace(parameter, parameters));
        operation.find("requestBody").ifPresent(body -> unmix(operation, body, parameters));
        if (parameters.isEmpty()) {
            operation.fields().remove("parameters");
        } else {
            operation.putNodes("parameters", parameters);
        }
    }

    /** One more header, unless an argument is read from it: the caller may name the request. */
    static void addIdempotencyKey(Node operation) {
        List<Node> parameters = new ArrayList<>(operation.list("parameters"));
        if (!isSentFor(operation, "IdempotencyKey")) {
            parameters.add(reference("IdempotencyKey"));
        }
        operation.putNodes("parameters", parameters);
    }

    /** Whether a call takes a parameter that calls share. */
    static boolean isSentFor(Node operation, String parameter) {
        return operation.list("parameters").contains(reference(parameter));
    }

    private static void keepOrReplace(Node parameter, List<Node> parameters) {
        parameter
                .child("schema")
                .reference()
                .filter(SENT_FOR::containsKey)
                .ifPresentOrElse(type -> addAll(type, parameters), () -> parameters.add(parameter));
    }

    /** With a body, the generator takes our arguments for fields of the body. */
    private static void unmix(Node operation, Node body, List<Node> parameters) {
        Node content = body.child("content");
        content.fields().forEach((type, media) -> unmix(type, Node.of(media), parameters));
        if (content.fields().values().stream().map(Node::of).allMatch(Conventions::isEmpty)) {
            operation.fields().remove("requestBody");
        }
    }

    private static void unmix(String mediaType, Node media, List<Node> parameters) {
        Node schema = media.child("schema");
        Stream.concat(Stream.of(schema), schema.list("allOf").stream())
                .forEach(part -> takeOut(part, parameters));
        List<Node> left =
                schema.list("allOf").stream()
                        .filter(part -> part.fields().containsKey("$ref"))
                        .toList();
        if (left.size() == 1) {
            media.put("schema", left.getFirst().fields());
        } else if (!mediaType.equals(JSON) && isEmpty(media)) {
            // The generator loses a body that is text beside our arguments.
            media.put("schema", new LinkedHashMap<>(Map.of("type", "string")));
        }
    }

    private static void takeOut(Node part, List<Node> parameters) {
        part.find("properties")
                .ifPresent(
                        properties ->
                                properties
                                        .fields()
                                        .values()
                                        .removeIf(
                                                property -> {
                                                    var type =
                                                            Node.of(property)
                                                                    .reference()
                                                                    .filter(SENT_FOR::containsKey);
                                                    type.ifPresent(
                                                            name -> addAll(name, parameters));
                                                    return type.isPresent();
                                                }));
    }

    private static boolean isEmpty(Node media) {
        Node schema = media.child("schema");
        return schema.find("properties").map(Node::fields).map(Map::isEmpty).orElse(false);
    }

    private static void addAll(String type, List<Node> parameters) {
        SENT_FOR.getOrDefault(type, List.of()).forEach(name -> parameters.add(reference(name)));
    }

    private static Node reference(String parameter) {
        return new Node(new LinkedHashMap<>(Map.of("$ref", PARAMETERS + parameter)));
    }
}
