package io.gatehouse.persistence.testing;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that lives as long as this JVM: fast and forgetful, for tests of SQL only. */
final class TestCluster {

    private static final String TEMPLATE = "migrated";

    private final int port;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private TestCluster(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** The one cluster of this JVM, started by whoever asks first. */
    static TestCluster shared() {
        return Holder.CLUSTER;
    }

    /** A copy of the migrated schema that nobody else uses. */
    TestDatabase freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return database(name);
    }

    /** One that nobody else uses, without a schema. */
    TestDatabase emptyDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return database(name);
    }

    void drop(TestDatabase database) {
        execute("DROP DATABASE " + database.name() + " WITH (FORCE)");
    }

    void shut(TestDatabase database) {
        execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
        execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + database.name()
                        + "'");
    }

    void reopen(TestDatabase database) {
        execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");
    }

    private static TestCluster start() throws Exception {
        Path directory = Files.createTempDirectory("gatehouse-cluster-");
        Path data = Files.createDirectory(directory.resolve("data"));
        String password = UUID.randomUUID().toString();
        Path passwordFile = Files.writeString(directory.resolve("password"), password);
        PostgresPrograms programs = PostgresPrograms.over(data);
        stopAtTheEndOfThisProcess(programs, directory, data);
        initdb(programs, data, passwordFile);
        TestCluster cluster = new TestCluster(freePort(), password);
        cluster.startServer(programs, data);
        cluster.migrateTemplate();
        return cluster;
    }

    /**
     * The shell waits for the end of its input, which comes when this JVM ends, however it ends; it
     * outlives a Ctrl-C so that it can clean up.
     */
    private static void stopAtTheEndOfThisProcess(
            PostgresPrograms programs, Path directory, Path data) throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("sh", "-c", "trap '' INT TERM HUP; cat; \"$@\"; rm -rf \"$0\""));
        words.add(directory.toString());
        words.addAll(programs.command("pg_ctl", "stop", "-m", "immediate", "-D", data.toString()));
        new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void initdb(PostgresPrograms programs, Path data, Path passwordFile)
            throws IOException, InterruptedException {
        programs.run(
                "initdb",
                "--pgdata=" + data,
                "--username=gatehouse",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                // Connections are many and short; a guess at this password is nobody's gain.
                "--set=scram_iterations=1",
                "--no-sync");
    }

    private void startServer(PostgresPrograms programs, Path data)
            throws IOException, InterruptedException {
        String settings =
                "-p "
                        + port
                        + " -h 127.0.0.1 -k ''"
                        + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
                        + " -c jit=off -c io_method=sync -c timezone=UTC";
        programs.run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                data + "/log",
                "-o",
                settings);
    }

    private void migrateTemplate() {
        execute("CREATE DATABASE " + TEMPLATE);
        TestDatabase template = database(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .load()
                .migrate();
    }

    private void execute(String sql) {
        try (Connection connection = database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL for tests refuses " + sql, e);
        }
    }

    private TestDatabase database(String name) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        return new TestDatabase(name, url, "gatehouse", password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Holder {
        static final TestCluster CLUSTER = startOrFail();

        private static TestCluster startOrFail() {
            try {
                return start();
            } catch (Exception e) {
                throw new IllegalStateException("The PostgreSQL for tests does not start", e);
            }
        }
    }
}
