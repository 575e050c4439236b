package io.gatehouse.persistence.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** One test class's database, with the current schema and no rows. */
public record TestDatabase(String name, String url, String user, String password) {

    /** A database of one's own, for as long as this JVM lives. */
    public static TestDatabase fresh() {
        return TestCluster.shared().freshDatabase();
    }

    /** The same before any migration. */
    public static TestDatabase empty() {
        return TestCluster.shared().emptyDatabase();
    }

    /** A plain connection, for looking at rows behind the stores' back. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** From now on it takes no connection, and has none. */
    public void shut() {
        TestCluster.shared().shut(this);
    }

    public void reopen() {
        TestCluster.shared().reopen(this);
    }

    /** What a Micronaut context needs to use it as its default data source. */
    public Map<String, Object> properties() {
        return Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user,
                "datasources.default.password",
                password,
                "datasources.default.driver-class-name",
                "org.postgresql.Driver",
                "datasources.default.dialect",
                "POSTGRES",
                "datasources.default.maximum-pool-size",
                10,
                // Most tests use two of them, and a node is often started for one test.
                "datasources.default.minimum-idle",
                1);
    }
}
