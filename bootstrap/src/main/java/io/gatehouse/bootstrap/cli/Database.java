package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.ExternalPostgres;
import io.gatehouse.bootstrap.postgres.RunningPostgres;
import io.gatehouse.bootstrap.settings.Secret;

import java.util.Map;
import java.util.Optional;

/**
 * The database a command works on: the configured one, or the PostgreSQL that Gatehouse brings
 * along.
 */
final class Database implements AutoCloseable {
    private static final String VARIABLES = "DATASOURCES_DEFAULT_";

    private final Optional<RunningPostgres> embedded;

    private Database(Optional<RunningPostgres> embedded) {
        this.embedded = embedded;
        DriverLog.silence();
    }

    static boolean isExternal() {
        return external().isPresent();
    }

    /** The configured database, where one is. */
    static Optional<ExternalPostgres> external() {
        return Optional.ofNullable(System.getenv(VARIABLES + "URL"))
                .filter(url -> !url.isBlank())
                .map(
                        url ->
                                new ExternalPostgres(
                                        url,
                                        Optional.ofNullable(System.getenv(VARIABLES + "USERNAME")),
                                        Secret.in(System.getenv(), VARIABLES + "PASSWORD")));
    }

    /**
     * For the server: owns the embedded PostgreSQL of the home, or fails when another server does.
     */
    static Database own() {
        return new Database(
                isExternal()
                        ? Optional.empty()
                        : Optional.of(EmbeddedPostgres.start(HomeDirectory.path())));
    }

    /** For a command beside a server, or without one. */
    static Database join(String command) {
        return new Database(
                isExternal()
                        ? Optional.empty()
                        : Optional.of(EmbeddedPostgres.attach(HomeDirectory.path(), command)));
    }

    /**
     * Settings that lead the program to it; an external database is found by its own variables, but
     * for a password that stands in a file.
     */
    Map<String, Object> settings() {
        return embedded.<Map<String, Object>>map(
                        postgres ->
                                Map.of(
                                        "datasources.default.url", postgres.jdbcUrl(),
                                        "datasources.default.username", postgres.user(),
                                        "datasources.default.password", postgres.password()))
                .orElseGet(Database::secret);
    }

    private static Map<String, Object> secret() {
        return external()
                .flatMap(ExternalPostgres::password)
                .<Map<String, Object>>map(it -> Map.of("datasources.default.password", it))
                .orElse(Map.of());
    }

    @Override
    public void close() {
        embedded.ifPresent(RunningPostgres::close);
    }
}
