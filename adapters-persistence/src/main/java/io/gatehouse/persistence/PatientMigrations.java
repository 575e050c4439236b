package io.gatehouse.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.flyway.FlywayConfigurationCustomizer;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

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
        flyway.dataSource(database.getUrl(), database.getUsername(), database.getPassword())
                .initSql(UNBOUNDED);
    }

    @Override
    public String getName() {
        return DEFAULT;
    }
}
