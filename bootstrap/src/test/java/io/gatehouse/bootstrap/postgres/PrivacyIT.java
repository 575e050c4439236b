package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class PrivacyIT {

    private static TemporaryHome home;
    private static RunningPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        home = TemporaryHome.withCluster();
        postgres = EmbeddedPostgres.start(home.path());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        home.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "jit, off"
    })
    void runsWith(String setting, String value) throws SQLException {
        assertThat(Sql.value(postgres, "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void sortsByBytes() throws SQLException {
        assertThat(Sql.value(postgres, "SELECT 'Z' < 'a'")).isEqualTo("t");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        postgres.jdbcUrl(), postgres.user(), "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void asksEveryConnectionForThePassword() throws IOException {
        assertThat(Files.readAllLines(home.path().resolve("data/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" scram-sha-256"));
    }

    @Test
    void givesTheServiceNoSuperuser() throws SQLException {
        assertThat(Sql.value(postgres, "SHOW is_superuser")).isEqualTo("off");
    }

    @Test
    void keepsThePasswordForTheOwnerOnly() throws IOException {
        Path file = home.path().resolve("postgres.password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip())
                .isEqualTo(postgres.password())
                .hasSizeGreaterThan(40);
    }

    @Test
    void answersOnLoopbackOnly() throws IOException {
        for (InetAddress address : otherAddresses()) {
            assertThatThrownBy(() -> connect(address)).isInstanceOf(IOException.class);
        }
        connect(InetAddress.ofLiteral("127.0.0.1"));
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, postgres.port()), 1000);
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
