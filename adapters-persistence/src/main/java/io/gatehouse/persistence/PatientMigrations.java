package io.gatehouse.persistence;

import com.zaxxer.hikari.util.DriverDataSource;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.flyway.FlywayConfigurationCustomizer;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Migrates on connections of its own: a migration takes as long as it takes, and its lock is held
 * by a transaction that does nothing meanwhile.
 */
@Singleton
@Named(PatientMigrations.DEFAULT)
final class PatientMigrations implements FlywayConfigurationCustomizer {
    static final String DEFAULT = "default";

    private static final String UNBOUNDED =
            "SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0";

    private final DatasourceConfiguration database;

    PatientMigrations(@Named(DEFAULT) DatasourceConfiguration database) {
        this.database = database;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.dataSource(unpooled()).initSql(UNBOUNDED).callbacks(new MigrationNews());
    }

    /** By the driver as the pool asks it, so that the same settings lead to the same place. */
    private DataSource unpooled() {
        return new Unbounded(
                new DriverDataSource(
                        database.getUrl(),
                        database.getDriverClassName(),
                        database.getDataSourceProperties(),
                        database.getUsername(),
                        database.getPassword()),
                Optional.ofNullable(database.getSchema()));
    }

    @Override
    public String getName() {
        return DEFAULT;
    }

    /** Its connections wait as long as it takes, in the schema of the pool. */
    private static final class Unbounded extends DelegatingDataSource {
        private final Optional<String> schema;

        Unbounded(DataSource driver, Optional<String> schema) {
            super(driver);
            this.schema = schema;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            if (schema.isPresent()) {
                connection.setSchema(schema.get());
            }
            return connection;
        }
    }
}
