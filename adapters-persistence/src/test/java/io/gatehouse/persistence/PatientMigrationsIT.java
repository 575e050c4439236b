package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database of which the environment tells in one of the ways that the pool takes. */
class PatientMigrationsIT {
    private TestDatabase stored = TestDatabase.fresh();

    @Test
    void signsInAsTheAddressSays() {
        Map<String, Object> settings = settings();
        settings.remove("datasources.default.username");
        settings.remove("datasources.default.password");
        settings.put("datasources.default.url", addressWith("user", "password"));

        assertMigratesTo("public", settings);
    }

    @Test
    void takesOnlyThePasswordOfTheAddress() {
        Map<String, Object> settings = settings();
        settings.remove("datasources.default.password");
        settings.put("datasources.default.url", addressWith("password"));

        assertMigratesTo("public", settings);
    }

    @Test
    void goesByTheAddressBeforeTheUserBesideIt() {
        Map<String, Object> settings = settings();
        settings.put("datasources.default.username", "nobody");
        settings.put("datasources.default.password", "nothing");
        settings.put("datasources.default.url", addressWith("user", "password"));

        assertMigratesTo("public", settings);
    }

    /** Names of the environment come in lower case. */
    @Test
    void passesOverAPropertyThatTheDriverDoesNotKnow() {
        Map<String, Object> settings = settings();
        settings.put("datasources.default.data-source-properties.applicationname", "gatehouse");

        assertMigratesTo("public", settings);
    }

    @Test
    void migratesTheSchemaOfThePoolWhateverTheAddressSays() throws SQLException {
        stored = TestDatabase.empty();
        try (Connection connection = stored.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA books");
        }
        Map<String, Object> settings = settings();
        settings.put("datasources.default.url", stored.url() + "?currentSchema=public");
        settings.put("datasources.default.schema", "books");

        assertMigratesTo("books", settings);
    }

    private void assertMigratesTo(String schema, Map<String, Object> settings) {
        try (ApplicationContext node = ApplicationContext.builder().properties(settings).start()) {
            assertThat(
                            node.getBean(Database.class)
                                    .list(
                                            row -> row.text("at"),
                                            "SELECT table_schema AS at FROM information_schema.tables"
                                                    + " WHERE table_name = 'flyway_schema_history'"))
                    .containsExactly(schema);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(stored.properties());
        settings.put("flyway.datasources.default.enabled", true);
        return settings;
    }

    private String addressWith(String... parts) {
        Map<String, String> known = Map.of("user", stored.user(), "password", stored.password());
        StringBuilder address = new StringBuilder(stored.url());
        for (String part : parts) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(part)
                    .append('=')
                    .append(known.get(part));
        }
        return address.toString();
    }
}
