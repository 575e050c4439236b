package io.gatehouse.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
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

    private static final int UNBOUNDED = 0;

    private final DatabaseWaits waits;
    private final boolean isServing;

    DriverSettings(
            DatabaseWaits waits,
            @Property(name = Poll.SERVING, defaultValue = "true") boolean isServing) {
        this.waits = waits;
        this.isServing = isServing;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        configuration.addDataSourceProperty("binaryTransferEnable", arrays());
        // A host that is gone, or frozen, sends nothing: neither an answer nor an end.
        configuration.addDataSourceProperty("socketTimeout", Integer.toString(answerSeconds()));
        configuration.addDataSourceProperty("tcpKeepAlive", "true");
        configuration.setConnectionInitSql(isServing ? BY_KEY + bounds() : BY_KEY);
        return configuration;
    }

    /** A node that is frozen between two statements lets go of what it has locked. */
    private String bounds() {
        return "; SET lock_timeout = '%ds'; SET idle_in_transaction_session_timeout = '%ds'"
                .formatted(waits.lockSeconds(), waits.silentTransactionSeconds());
    }

    /** A command that reads all the books takes as long as it takes, and holds up nobody. */
    private int answerSeconds() {
        return isServing ? waits.answerSeconds() : UNBOUNDED;
    }

    private static String arrays() {
        return Arrays.stream(PgType.values())
                .map(type -> Integer.toString(type.array()))
                .collect(Collectors.joining(","));
    }
}
