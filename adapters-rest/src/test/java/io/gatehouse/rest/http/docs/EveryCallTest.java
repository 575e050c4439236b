package io.gatehouse.rest.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.rest.http.Calls;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.micronaut.http.annotation.Get;
import io.micronaut.inject.MethodReference;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of every call there is, and of every one that is added. */
@MicronautTest
class EveryCallTest {
    private static final String ID = "00000000-0000-7000-8000-000000000000";
    private static final Set<String> WRITTEN_BY_OWNERS =
            Set.of(
                    "POST /api/v1/instruments",
                    "PATCH /api/v1/instruments/{symbol}",
                    "POST /api/v1/quotes",
                    "POST /api/v1/bars",
                    "POST /api/v1/accounts/{id}/entries",
                    "POST /api/v1/accounts/{id}/ledger/{entry}/reversal",
                    "DELETE /api/v1/mt5/account/divergence",
                    "POST /api/v1/risk/config",
                    "POST /api/v1/risk/config/schedule",
                    "DELETE /api/v1/risk/config/schedule/{id}",
                    "PUT /api/v1/risk/config/overrides/{id}",
                    "DELETE /api/v1/risk/config/overrides/{id}");

    private final Node paths;
    private final Router router;
    private final EmbeddedServer server;

    EveryCallTest(ApiDocument document, Router router, EmbeddedServer server) {
        this.server = server;
        this.paths = Node.of(new Yaml().load(document.yaml())).child("paths");
        this.router = router;
    }

    @Test
    void canBeRepeatedUnderAKeyWhenItCreatesSomething() {
        List<String> unrepeatable =
                operations("post")
                        .filter(post -> post.child("responses").fields().containsKey("201"))
                        .filter(
                                post ->
                                        post.list("parameters").stream()
                                                .noneMatch(
                                                        parameter ->
                                                                parameter
                                                                        .text("$ref")
                                                                        .orElse("")
                                                                        .endsWith(
                                                                                "/IdempotencyKey")))
                        .map(post -> post.text("operationId").orElseThrow())
                        .toList();

        assertThat(unrepeatable).as("POSTs that lack @Once or a CreationId").isEmpty();
    }

    @Test
    void isOursOrOneOfTwoEndpointsOfTheFramework() {
        assertThat(
                        methods()
                                .map(method -> method.getDeclaringType().getName())
                                .filter(type -> !type.startsWith("io.gatehouse."))
                                .distinct())
                .containsOnly(
                        "io.micronaut.management.endpoint.health.HealthEndpoint",
                        "io.micronaut.configuration.metrics.micrometer.prometheus.management.PrometheusEndpoint");
    }

    @Test
    void tellsHowItIsRefused() {
        assertThat(Stream.of("get", "post", "put", "patch", "delete").flatMap(this::operations))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        operation ->
                                assertThat(
                                                operation
                                                        .child("responses")
                                                        .child("default")
                                                        .text("$ref"))
                                        .contains("#/components/responses/Problem"));
    }

    /** Everything of the house's administration, and what owners and feeds alone may write. */
    @Test
    void asksForTheRoleBeforeTheBody() {
        List<String> notForTraders =
                router.uriRoutes()
                        .map(EveryCallTest::call)
                        .filter(
                                call ->
                                        call.contains(" /api/v1/admin/")
                                                || WRITTEN_BY_OWNERS.contains(call))
                        .distinct()
                        .toList();

        assertThat(notForTraders)
                .containsAll(WRITTEN_BY_OWNERS)
                .allSatisfy(call -> assertThat(statusForATrader(call)).as(call).isEqualTo(403));
    }

    private static String call(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    private int statusForATrader(String call) {
        String[] words = call.split(" ", 2);
        String path = words[1].replaceAll("\\{\\w+}", ID);
        return Calls.to(server).withBody(words[0], path, "{}", "X-Test-User", "ada").statusCode();
    }

    @Test
    void takesNoOptionalArguments() {
        List<String> swallowing =
                methods()
                        .filter(method -> takes(method, Optional.class))
                        .map(EveryCallTest::name)
                        .toList();

        assertThat(swallowing)
                .as("the framework drops a bad value of an Optional; take @Nullable")
                .isEmpty();
    }

    @Test
    void pagesWhatItLists() {
        List<String> lists =
                methods()
                        .filter(method -> method.hasAnnotation(Get.class))
                        .filter(method -> method.getReturnType().getType() == Page.class)
                        .map(EveryCallTest::name)
                        .toList();
        List<String> paged =
                methods()
                        .filter(method -> takes(method, PageRequest.class))
                        .map(EveryCallTest::name)
                        .toList();

        assertThat(lists).as("lists take a PageRequest").isSubsetOf(paged);
    }

    private Stream<? extends MethodReference<?, ?>> methods() {
        return router.uriRoutes()
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod());
    }

    private static boolean takes(MethodReference<?, ?> method, Class<?> type) {
        return Arrays.stream(method.getArguments())
                .anyMatch(argument -> argument.getType() == type);
    }

    private static String name(MethodReference<?, ?> method) {
        return method.getDeclaringType().getSimpleName() + "." + method.getMethodName();
    }

    private Stream<Node> operations(String method) {
        return paths.fields().values().stream()
                .map(Node::of)
                .flatMap(item -> item.find(method).stream());
    }
}
