package io.gatehouse.rest.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.List;
import java.util.Map;

/** What the document says of who may call, and of how he is answered. */
@MicronautTest
class DocumentedAnswersTest {
    private final Node document;

    DocumentedAnswersTest(ApiDocument document) {
        this.document = Node.of(new Yaml().load(document.yaml()));
    }

    @Test
    void asksDevicesForTheirSignatureAndNobodyElse() {
        assertThat(operation("/api/v1/mt5/sync", "post").list("security"))
                .extracting(Node::fields)
                .containsExactly(
                        Map.of(
                                "DeviceKeyId", List.of(),
                                "DeviceTimestamp", List.of(),
                                "DeviceNonce", List.of(),
                                "DeviceSignature", List.of()));
        assertThat(operation("/api/v1/mt5/account", "get").fields()).doesNotContainKey("security");
        assertThat(
                        document.child("components")
                                .child("securitySchemes")
                                .child("DeviceNonce")
                                .fields())
                .containsEntry("type", "apiKey")
                .containsEntry("in", "header")
                .containsEntry("name", "X-Nonce");
    }

    @Test
    void tellsOfTheReportAsAPageAndAsJson() {
        Node content =
                operation("/api/v1/reports/performance", "get")
                        .child("responses")
                        .child("200")
                        .child("content");

        assertThat(content.fields()).containsOnlyKeys("text/html", "application/json");
        assertThat(content.child("text/html").child("schema").fields())
                .containsExactly(Map.entry("type", "string"));
    }

    @Test
    void tellsHowCallsAreRefusedAndWhenToComeBack() {
        Node responses = operation("/api/v1/risk/profile", "patch").child("responses");
        Node shared = document.child("components").child("responses");

        assertThat(responses.fields())
                .containsKeys(
                        "200", "400", "401", "403", "404", "409", "412", "415", "422", "429", "503",
                        "default");
        assertThat(operation("/api/v1/orders", "get").child("responses").fields())
                .containsKeys("401", "429")
                .doesNotContainKeys("412", "415");
        assertThat(operation("/health", "get").child("responses").fields())
                .doesNotContainKeys("429");
        for (String waiting : List.of("TooManyRequests", "Unavailable")) {
            assertThat(shared.child(waiting).child("headers").fields()).containsKey("Retry-After");
        }
    }

    @Test
    void tellsWhichAnswersAreTaggedAndWhichMayBeReplayed() {
        assertThat(headers("/api/v1/risk/profile", "get", "200")).containsOnlyKeys("ETag");
        assertThat(headers("/api/v1/risk/limits", "put", "200")).containsKey("ETag");
        assertThat(headers("/api/v1/risk/config", "get", "200")).containsKey("ETag");
        assertThat(headers("/api/v1/risk/profile/pending/{id}/approve", "post", "200"))
                .containsKey("ETag");
        assertThat(headers("/api/v1/orders", "post", "201"))
                .containsOnlyKeys("Idempotency-Replayed");
        assertThat(headers("/api/v1/orders", "get", "200")).isEmpty();
    }

    private Map<String, Object> headers(String path, String method, String status) {
        return operation(path, method)
                .child("responses")
                .child(status)
                .find("headers")
                .map(Node::fields)
                .orElseGet(Map::of);
    }

    @Test
    void tellsWhatAProblemMayHaveBesides() {
        assertThat(
                        document.child("components")
                                .child("schemas")
                                .child("Problem")
                                .child("properties")
                                .fields())
                .containsKeys(
                        "violations",
                        "order_id",
                        "decision_id",
                        "max_quantity",
                        "binding_check",
                        "current_version");
    }

    private Node operation(String path, String method) {
        return document.child("paths").child(path).child(method);
    }
}
