package io.gatehouse.bootstrap.testing;

import io.gatehouse.application.broker.PromptBroker;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.bootstrap.TimeFactory;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A whole node on a real database, on a port of its own. */
public final class TestServer implements AutoCloseable {
    public static final String OWNER = "owner@example.com";
    public static final String LIVE_BROKER = "prompt";
    public static final String PASSWORD = "tidal-9-lantern";

    private static final ThreadLocal<TestServer> SHARED =
            ThreadLocal.withInitial(() -> start(TestDatabase.fresh(), Map.of()));

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Api> feed = Optional.empty();

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    /**
     * The node of tests that need nothing special, one for each thread that runs test classes: what
     * one test halts or quotes is not seen by another at the same time. It has no rate limits.
     */
    public static TestServer shared() {
        return SHARED.get();
    }

    /** A node on that database with settings of its own. */
    public static TestServer start(TestDatabase database, Map<String, Object> settings) {
        return new TestServer(
                ApplicationContext.run(EmbeddedServer.class, properties(database, settings)));
    }

    /** A node that lives by a clock of the test's own. */
    public static TestServer startAt(Clock clock, TestDatabase database) {
        return new TestServer(
                ApplicationContext.builder()
                        .properties(properties(database, Map.of()))
                        .beanDefinitions(clock(clock))
                        .run(EmbeddedServer.class));
    }

    private static RuntimeBeanDefinition<Clock> clock(Clock clock) {
        return RuntimeBeanDefinition.builder(Clock.class, () -> clock)
                .singleton(true)
                .replaces(Clock.class)
                .build();
    }

    /** A node that serves LIVE accounts too, by a broker that fills market orders at once. */
    public static TestServer startWithLiveBroker(TestDatabase database) {
        return startWithLiveBroker(TimeFactory.machineClock(), database);
    }

    /** The same, living by a clock of the test's own. */
    public static TestServer startWithLiveBroker(Clock clock, TestDatabase database) {
        AtomicReference<ApplicationContext> node = new AtomicReference<>();
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(properties(database, Map.of()))
                        .beanDefinitions(
                                clock(clock),
                                RuntimeBeanDefinition.builder(
                                                BrokerGateway.class,
                                                () ->
                                                        liveBroker(
                                                                Objects.requireNonNull(node.get())))
                                        .singleton(true)
                                        .build())
                        .build();
        node.set(context);
        context.start();
        return new TestServer(context.getBean(EmbeddedServer.class).start());
    }

    private static BrokerGateway liveBroker(ApplicationContext node) {
        return new PromptBroker(
                new BrokerId(LIVE_BROKER),
                AccountMode.LIVE,
                node.getBean(MarketData.class),
                node.getBean(Clock.class));
    }

    private static Map<String, Object> properties(
            TestDatabase database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("micronaut.server.port", -1);
        all.put("gatehouse.rate-limits.enabled", false);
        // At the usual cost, tests that sign up a user each took twice as long.
        all.put("gatehouse.passwords.memory-kib", 8);
        all.put("gatehouse.passwords.passes", 1);
        all.put("gatehouse.credentials.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        all.put("gatehouse.owner.email", OWNER);
        all.put("gatehouse.owner.password", PASSWORD);
        all.putAll(settings);
        return all;
    }

    /** A client for nobody yet. */
    public Api api() {
        return new Api(client, server.getURI(), Optional.empty());
    }

    /** A client signed in as the owner. */
    public Api owner() {
        return api().loggedIn(OWNER, PASSWORD);
    }

    /** A client with the key of a feed, always the same. */
    public synchronized Api feed() {
        if (feed.isEmpty()) {
            String json = "{\"name\": \"feed\", \"role\": \"FEED\"}";
            feed = Optional.of(api().as(owner().post("/api-keys", json).text("secret")));
        }
        return feed.get();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** The one of several that has this name. */
    public <T> T bean(Class<T> type, String name) {
        return server.getApplicationContext().getBean(type, Qualifiers.byName(name));
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
