package io.gatehouse.bootstrap.testing;

import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole node on a real database, on a port of its own. */
public final class TestServer implements AutoCloseable {
    public static final String OWNER = "owner@example.com";
    public static final String PASSWORD = "tidal-9-lantern";

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    /** The node that tests share which need nothing special; it has an owner and no rate limits. */
    public static TestServer shared() {
        return Holder.SERVER;
    }

    /** A node on that database with settings of its own. */
    public static TestServer start(TestDatabase database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("micronaut.server.port", -1);
        all.put("gatehouse.rate-limits.enabled", false);
        all.put("gatehouse.owner.email", OWNER);
        all.put("gatehouse.owner.password", PASSWORD);
        all.putAll(settings);
        return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
    }

    /** A client for nobody yet. */
    public Api api() {
        return new Api(client, server.getURI(), Optional.empty());
    }

    /** A client signed in as the owner. */
    public Api owner() {
        return api().loggedIn(OWNER, PASSWORD);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    private static final class Holder {
        static final TestServer SERVER = startOrFail();

        private static TestServer startOrFail() {
            try {
                return start(TestDatabase.fresh(), Map.of());
            } catch (SQLException e) {
                throw new IllegalStateException("The server for tests does not start", e);
            }
        }
    }
}
