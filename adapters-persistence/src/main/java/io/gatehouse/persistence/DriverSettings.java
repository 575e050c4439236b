package io.gatehouse.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;

import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the stores need of every connection, whoever configured the data source. */
@Singleton
final class DriverSettings implements BeanCreatedEventListener<DatasourceConfiguration> {
    /**
     * Rows are found by key, also in tables that are still empty: a plan made then is kept, and
     * reading the whole table would stay its answer when the table has grown.
     */
    private static final String BY_KEY =
            "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        configuration.addDataSourceProperty("binaryTransferEnable", arrays());
        configuration.setConnectionInitSql(BY_KEY);
        return configuration;
    }

    private static String arrays() {
        return Arrays.stream(PgType.values())
                .map(type -> Integer.toString(type.array()))
                .collect(Collectors.joining(","));
    }
}
