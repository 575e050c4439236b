package io.gatehouse.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.flyway.FlywayConfigurationCustomizer;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

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
        flyway.dataSource(unpooled()).initSql(UNBOUNDED);
    }

    /** To the same schema by the same properties as the pool, but for its patience. */
    private DataSource unpooled() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.getUrl());
        source.setUser(database.getUsername());
        source.setPassword(database.getPassword());
        Optional.ofNullable(database.getSchema()).ifPresent(source::setCurrentSchema);
        Properties pooled = database.getDataSourceProperties();
        for (String name : pooled.stringPropertyNames()) {
            set(source, name, pooled.getProperty(name));
        }
        source.setSocketTimeout(0);
        return source;
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        try {
            source.setProperty(name, value);
        } catch (SQLException refused) {
            throw new IllegalArgumentException(
                    "The database's driver does not take the property " + name + ".", refused);
        }
    }

    @Override
    public String getName() {
        return DEFAULT;
    }
}
