package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Makes a cluster aside and renames it when complete, so that a killed attempt leaves no half. */
final class NewCluster {

    private static final Logger LOG = LoggerFactory.getLogger(NewCluster.class);

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Home home;
    private final Binaries binaries;
    private final Password password;

    NewCluster(Home home, Binaries binaries, Password password) {
        this.home = home;
        this.binaries = binaries;
        this.password = password;
    }

    void create() throws IOException {
        LOG.info("Creating the data directory {}", home.data());
        Path cluster = home.unfinished();
        Trees.delete(cluster);
        Files.createDirectory(cluster, Home.ownerOnly());
        Privileges privileges = Privileges.over(cluster);
        initdb(privileges, cluster);
        addRoleAndDatabase(privileges, cluster);
        includeSettings(cluster);
        Trees.putInPlace(cluster, home.data());
    }

    private void initdb(Privileges privileges, Path cluster) throws IOException {
        Command initdb =
                privileges.command(
                        binaries.program("initdb"),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + home.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions");
        requireSuccess(initdb.run(LIMIT));
    }

    /** Offline, before the rename: the service never needs to be a superuser. */
    private void addRoleAndDatabase(Privileges privileges, Path cluster) throws IOException {
        String sql =
                """
                CREATE ROLE gatehouse LOGIN PASSWORD '%s' IN ROLE pg_monitor;
                CREATE DATABASE gatehouse OWNER gatehouse;
                """
                        .formatted(password.text());
        Command single =
                privileges.command(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "exit_on_error=on",
                        "postgres");
        requireSuccess(single.run(LIMIT, sql));
    }

    private static void includeSettings(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "\ninclude '" + ServerSettings.FILE_NAME + "'\n",
                StandardOpenOption.APPEND);
    }

    private void requireSuccess(Command.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new PostgresUnavailableException(
                    Reason.DID_NOT_START,
                    "PostgreSQL could not create the data directory "
                            + home.data()
                            + ": "
                            + outcome.lastLine()
                            + ".");
        }
    }
}
