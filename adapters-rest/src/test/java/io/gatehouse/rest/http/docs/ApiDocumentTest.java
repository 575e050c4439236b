package io.gatehouse.rest.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.rest.http.Calls;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

@MicronautTest
class ApiDocumentTest {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Calls calls;
    private final SentWords sentWords;
    private final ConversionService conversions;
    private final Node document;

    ApiDocumentTest(
            EmbeddedServer server,
            ApiDocument document,
            SentWords sentWords,
            ConversionService conversions) {
        this.calls = Calls.to(server);
        this.sentWords = sentWords;
        this.conversions = conversions;
        this.document = Node.of(new Yaml().load(document.yaml()));
    }

    @Test
    void isServedAsYaml() {
        var answer = calls.get("/openapi/gatehouse.yml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).contains("openapi: 3.1.0", "title: Gatehouse");
    }

    @Test
    void showsHeadersAndQueryValuesInsteadOfOurArgumentTypes() {
        Node list = operation("/api/v1/admin/users", "get");

        assertThat(
                        list.list("parameters").stream()
                                .map(parameter -> parameter.text("$ref").orElseThrow()))
                .containsExactly("#/components/parameters/Limit", "#/components/parameters/Cursor");
        assertThat(document.child("components").child("schemas").fields())
                .doesNotContainKeys("Actor", "PageRequest", "SignedIn");
    }

    @Test
    void leavesOnlyTheRequestInABody() {
        Node create = operation("/api/v1/api-keys", "post");

        assertThat(
                        create.child("requestBody")
                                .child("content")
                                .child("application/json")
                                .child("schema")
                                .fields())
                .containsExactly(
                        Map.entry(
                                "$ref", "#/components/schemas/ApiKeyController.NewApiKeyRequest"));
        assertThat(operation("/api/v1/api-keys/{id}", "delete").fields())
                .doesNotContainKey("requestBody");
    }

    @Test
    void tellsEveryFormThatABodyMayHave() {
        Node content = operation("/api/v1/bars", "post").child("requestBody").child("content");

        assertThat(content.child("application/json").child("schema").fields())
                .containsExactly(Map.entry("$ref", "#/components/schemas/BarsRequest"));
        assertThat(content.child("text/csv").child("schema").fields())
                .containsExactly(Map.entry("type", "string"));
    }

    @Test
    void tellsOfIdempotencyKeysWhereTheyCount() {
        assertThat(operation("/api/v1/users", "post").list("parameters"))
                .extracting(parameter -> parameter.text("$ref").orElse(""))
                .contains("#/components/parameters/IdempotencyKey");
    }

    @Test
    void marksWhatStrangersMayCall() {
        assertThat(operation("/api/v1/auth/login", "post").fields())
                .containsEntry("security", List.of());
        assertThat(operation("/api/v1/api-keys", "get").fields()).doesNotContainKey("security");
    }

    @Test
    void tellsWhatAProfileTakesAndNotHowItIsKept() {
        Node schemas = document.child("components").child("schemas");
        Node request = schemas.child("RiskProfileRequest").child("properties");

        assertThat(schemas.child("RiskProfileBody").fields())
                .doesNotContainKey("additionalProperties");
        assertThat(schemas.child("RiskProfileBody").child("properties").fields())
                .containsKey("version")
                .doesNotContainKey("limits");
        assertThat(request.child("allowed_instruments").fields())
                .containsEntry("type", List.of("array", "null"));
        assertThat(request.child("instrument_concentration_percent").fields())
                .containsEntry("type", List.of("object", "null"));
        assertThat(request.child("risk_tolerance").list("anyOf").getFirst().fields())
                .containsEntry("$ref", SCHEMAS + "RiskTolerance");
    }

    @Test
    void tellsOfEveryLimitAndSwitchItsTypeItsNullAndItsUnit() {
        Node profile = document.child("components").child("schemas").child("RiskProfileBody");
        Node fields = profile.child("properties");

        assertThat(fields.fields())
                .containsKeys(fields(RiskLimit.values(), RiskLimit::field))
                .containsKeys(fields(RiskSwitch.values(), RiskSwitch::field))
                .containsKeys("allowed_instruments", "loss_basis", "on_breach", "risk_day_start");
        assertThat(profile.fields().get("required"))
                .asInstanceOf(LIST)
                .contains("max_daily_loss", "short_selling_allowed", "risk_zone");
        assertThat(fields.child("max_daily_loss_percent").fields())
                .containsEntry("type", List.of("string", "null"))
                .containsEntry(
                        "description",
                        "In percent; must be a number from 0 to 100, or null, which is off.");
        assertThat(fields.child("max_price_age_seconds").fields())
                .containsEntry("type", List.of("integer", "null"))
                .containsEntry(
                        "description",
                        "In seconds; must be a whole number from 1 to 86400, or null, which is off."
                                + " While it is that of the preset, options have 300;"
                                + " any other value holds for all.");
        assertThat(fields.child("stop_loss_required").fields()).containsEntry("type", "boolean");
        assertThat(fields.child("drawdown_mode").fields().get("enum"))
                .isEqualTo(
                        Arrays.stream(DrawdownMode.values()).map(DrawdownMode::toString).toList());
    }

    private static <T> String[] fields(T[] constants, Function<T, String> name) {
        return Arrays.stream(constants).map(name).toArray(String[]::new);
    }

    @Test
    void tellsOfItemsThatAreOneOfTwo() {
        Node item = document.child("components").child("schemas").child("AssessmentItemBody");

        assertThat(item.list("oneOf"))
                .extracting(one -> one.text("$ref").orElse(""))
                .containsExactly(SCHEMAS + "AssessmentBody", SCHEMAS + "AssessmentFailureBody");
    }

    @Test
    void takesDecimalsAsStringsOrNumbersAndAnswersStrings() {
        Node properties =
                document.child("components")
                        .child("schemas")
                        .child("SignUpRequest")
                        .child("properties");

        assertThat(properties.child("initial_balance").fields())
                .containsEntry("type", List.of("string", "number", "null"));
        Node order =
                document.child("components")
                        .child("schemas")
                        .child("OrderBody")
                        .child("properties");
        assertThat(order.child("quantity").fields())
                .containsEntry("type", "string")
                .containsEntry("format", "decimal");
        assertThat(order.child("price").fields()).containsEntry("type", List.of("string", "null"));
        assertThat(properties.child("email").fields()).containsEntry("type", "string");
    }

    @Test
    void tellsOfMapsThatMayBeLeftOut() {
        Node positions =
                document.child("components")
                        .child("schemas")
                        .child("AssessPortfolioRequest")
                        .child("properties")
                        .child("positions");

        assertThat(positions.fields()).containsEntry("type", List.of("object", "null"));
        assertThat(positions.child("additionalProperties").fields())
                .containsEntry("type", List.of("string", "number"));
    }

    @Test
    void tellsOfElementsAsWhatTheyHold() {
        Node schemas = document.child("components").child("schemas");
        Node signals = schemas.child("AssessBatchRequest").child("properties").child("signals");

        assertThat(signals.child("items").fields())
                .containsExactly(Map.entry("$ref", "#/components/schemas/AssessItemRequest"));
        assertThat(schemas.fields().keySet()).noneMatch(name -> name.startsWith("Element"));
    }

    @Test
    void refersToNothingThatIsMissing() {
        List<String> references = new ArrayList<>();
        collect(document.fields(), references);

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(this::resolves);
    }

    @Test
    void listsTheWordsThatCallersSend() {
        assertThat(words("WirePeriod"))
                .containsExactly("daily", "weekly", "monthly", "yearly", "all");
        assertThat(words("WireMethod"))
                .containsExactly(
                        "fixed_risk", "percent_of_equity", "fixed_quantity", "confidence", "kelly");
        assertThat(words("WireOrderType"))
                .containsExactly("MARKET", "LIMIT", "STOP", "STOP_LIMIT", "SL", "SL-M");
    }

    @Test
    void listsOfEveryEnumInACallAllWordsThatTheServerTakesAndNoOther() {
        Set<String> sent = new TreeSet<>();
        reach(sentSchemas(), sent);
        sent.removeIf(name -> words(name).isEmpty());

        Map<String, Class<?>> enums = new TreeMap<>(sentWords.enums());
        enums.keySet().retainAll(sent);

        assertThat(sent).contains("WirePeriod", "WireMethod", "HouseHaltRequest.WireScope", "Role");
        assertThat(enums.keySet()).containsExactlyElementsOf(sent);
        enums.forEach(
                (name, type) ->
                        assertThat(taken(type, words(name)))
                                .as(name)
                                .containsExactly(type.getEnumConstants()));
    }

    /** What query values and fields are read as. */
    private List<Object> taken(Class<?> type, List<String> words) {
        return words.stream()
                .map(word -> conversions.convert(word, type).map(Object.class::cast).orElse("none"))
                .toList();
    }

    private List<String> words(String schema) {
        return document.child("components").child("schemas").child(schema).fields().get("enum")
                        instanceof List<?> listed
                ? listed.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Parameters and request bodies of all calls. */
    private List<Object> sentSchemas() {
        List<Object> sent = new ArrayList<>();
        for (Object item : document.child("paths").fields().values()) {
            for (Object operation : Node.of(item).fields().values()) {
                sent.addAll(
                        Node.of(operation).list("parameters").stream().map(Node::fields).toList());
                Node.of(operation).find("requestBody").map(Node::fields).ifPresent(sent::add);
            }
        }
        return sent;
    }

    private void reach(Object tree, Set<String> schemas) {
        List<String> references = new ArrayList<>();
        collect(tree, references);
        references.stream()
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .filter(schemas::add)
                .forEach(
                        name ->
                                reach(
                                        document.child("components")
                                                .child("schemas")
                                                .child(name)
                                                .fields(),
                                        schemas));
    }

    @Test
    void namesEveryCallOnce() {
        List<String> names = new ArrayList<>();
        document.child("paths")
                .fields()
                .values()
                .forEach(
                        item ->
                                Node.of(item)
                                        .fields()
                                        .values()
                                        .forEach(
                                                operation ->
                                                        names.add(
                                                                Node.of(operation)
                                                                        .text("operationId")
                                                                        .orElseThrow())));

        assertThat(names).contains("getAdminUsersById", "postAuthLogin").doesNotHaveDuplicates();
    }

    private Node operation(String path, String method) {
        return document.child("paths").child(path).child(method);
    }

    private void resolves(String reference) {
        String[] steps = reference.substring("#/".length()).split("/", -1);
        Node at = document;
        for (String step : steps) {
            assertThat(at.fields()).as(reference).containsKey(step);
            at = at.child(step);
        }
    }

    private static void collect(Object tree, List<String> references) {
        if (tree instanceof List<?> items) {
            items.forEach(item -> collect(item, references));
        } else if (Node.isNode(tree)) {
            Node.of(tree).text("$ref").ifPresent(references::add);
            Node.of(tree).fields().values().forEach(value -> collect(value, references));
        }
    }
}
