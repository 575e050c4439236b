package io.gatehouse.rest.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.rest.http.WireNames;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds of the document wherever one looks: a generated client breaks on the contrary. */
@MicronautTest
class DocumentShapeTest {
    private static final Set<String> SAYS_WHAT_IT_IS =
            Set.of("type", "$ref", "anyOf", "oneOf", "allOf", "enum");

    private final SentWords sent;
    private final Node document;

    DocumentShapeTest(ApiDocument document, SentWords sent) {
        this.sent = sent;
        this.document = Node.of(new Yaml().load(document.yaml()));
    }

    @Test
    void givesEachParameterOfACallOnce() {
        for (Node call : calls()) {
            List<String> names =
                    call.list("parameters").stream()
                            .map(this::resolved)
                            .map(one -> one.text("in").orElse("") + " " + one.text("name"))
                            .toList();

            assertThat(names).as(call.text("operationId").orElse("")).doesNotHaveDuplicates();
        }
    }

    /** The server asks for what is neither nullable nor a change. */
    @Test
    void asksForWhatTheServerAsksForAndNothingElse() {
        Map<String, Class<?>> records =
                sent.types()
                        .filter(Class::isRecord)
                        .filter(type -> schemas().fields().containsKey(SentWords.schema(type)))
                        .collect(Collectors.toMap(SentWords::schema, Function.identity()));

        assertThat(records)
                .containsKeys("RiskProfileRequest", "InstrumentChangeRequest", "NewOrderRequest");
        records.forEach(
                (name, type) ->
                        assertThat(required(schemas().child(name)))
                                .as(name)
                                .containsExactlyInAnyOrderElementsOf(required(type)));
    }

    @Test
    void saysOfEveryObjectWhatIsInIt() {
        List<String> bare = new ArrayList<>();
        visit(
                (path, schema) -> {
                    boolean isTold =
                            schema.find("properties")
                                            .filter(all -> !all.fields().isEmpty())
                                            .isPresent()
                                    || schema.find("additionalProperties").isPresent();
                    if (types(schema).contains("object") && !isTold) {
                        bare.add(path);
                    }
                });

        assertThat(bare).isEmpty();
    }

    @Test
    void saysOfEveryListWhatIsInIt() {
        List<String> bare = new ArrayList<>();
        visit(
                (path, schema) -> {
                    if (types(schema).contains("array") && schema.find("items").isEmpty()) {
                        bare.add(path);
                    }
                });

        assertThat(bare).isEmpty();
    }

    /** Of a receipt and of a public key, any JSON may be the value. */
    @Test
    void saysOfEveryValueWhatItIs() {
        List<String> untold = new ArrayList<>();
        List<String> never = new ArrayList<>();
        visit(
                (path, schema) -> {
                    boolean isOneOf = path.matches(".*/(anyOf|oneOf)/[0-9]+");
                    if (List.of("null").equals(types(schema)) && !isOneOf) {
                        never.add(path);
                    }
                    if (schema.fields().keySet().stream().noneMatch(SAYS_WHAT_IT_IS::contains)) {
                        untold.add(path);
                    }
                });

        assertThat(never).as("values that are always null").isEmpty();
        assertThat(untold)
                .containsExactlyInAnyOrder(
                        "/components/schemas/DecisionBody/properties/receipt/additionalProperties",
                        "/components/schemas/KeySetController.KeySetBody/properties/keys/items"
                                + "/additionalProperties");
    }

    @Test
    void namesTypesOfContentAndNoRanges() {
        Set<String> types = new TreeSet<>();
        for (Node call : calls()) {
            call.child("responses")
                    .fields()
                    .values()
                    .forEach(
                            answer ->
                                    types.addAll(
                                            resolved(Node.of(answer))
                                                    .child("content")
                                                    .fields()
                                                    .keySet()));
        }

        assertThat(types).contains("application/json", "text/html", "application/problem+json");
        assertThat(types).noneMatch(type -> type.contains("*"));
    }

    private List<Node> calls() {
        List<Node> calls = Operations.of(document.child("paths"));
        assertThat(calls).hasSizeGreaterThan(50);
        return calls;
    }

    private Node schemas() {
        return document.child("components").child("schemas");
    }

    private Node resolved(Node node) {
        if (node.text("$ref").isEmpty()) {
            return node;
        }
        Node at = document;
        for (String step :
                node.text("$ref").orElseThrow().substring("#/".length()).split("/", -1)) {
            at = at.child(step);
        }
        return at;
    }

    private static List<String> required(Node schema) {
        return schema.fields().get("required") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(BeanIntrospection.getIntrospection(type).getConstructorArguments())
                .filter(component -> !component.isDeclaredNullable())
                .filter(
                        component ->
                                !Set.of(Change.class, Optional.class).contains(component.getType()))
                .map(DocumentShapeTest::wireName)
                .toList();
    }

    private static String wireName(Argument<?> component) {
        return component
                .getAnnotationMetadata()
                .stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                .orElseGet(() -> WireNames.snakeCase(component.getName()));
    }

    private static List<String> types(Node schema) {
        return switch (schema.fields().get("type")) {
            case String one -> List.of(one);
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    /** Every schema in the document, by its path. */
    private void visit(BiConsumer<String, Node> visitor) {
        schemas()
                .fields()
                .forEach(
                        (name, schema) ->
                                visitSchema("/components/schemas/" + name, schema, visitor));
        visitTree("/paths", document.child("paths").fields(), visitor);
        visitTree("/responses", document.child("components").child("responses").fields(), visitor);
    }

    private static void visitTree(String path, Object tree, BiConsumer<String, Node> visitor) {
        if (tree instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                visitTree(path + "/" + i, items.get(i), visitor);
            }
        } else if (Node.isNode(tree)) {
            Node.of(tree)
                    .fields()
                    .forEach(
                            (name, value) -> {
                                if (name.equals("schema")) {
                                    visitSchema(path + "/schema", value, visitor);
                                } else {
                                    visitTree(path + "/" + name, value, visitor);
                                }
                            });
        }
    }

    private static void visitSchema(String path, Object tree, BiConsumer<String, Node> visitor) {
        if (!Node.isNode(tree)) {
            return;
        }
        Node schema = Node.of(tree);
        visitor.accept(path, schema);
        schema.find("properties")
                .ifPresent(
                        properties ->
                                properties
                                        .fields()
                                        .forEach(
                                                (name, one) ->
                                                        visitSchema(
                                                                path + "/properties/" + name,
                                                                one,
                                                                visitor)));
        for (String part : List.of("items", "additionalProperties")) {
            schema.find(part)
                    .ifPresent(one -> visitSchema(path + "/" + part, one.fields(), visitor));
        }
        for (String part : List.of("anyOf", "oneOf", "allOf")) {
            List<Node> parts = schema.list(part);
            for (int i = 0; i < parts.size(); i++) {
                visitSchema(path + "/" + part + "/" + i, parts.get(i).fields(), visitor);
            }
        }
    }
}
