package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** How the service signs in to its own PostgreSQL. */
record SignIn(int port, Password password) {

    static final String USER = "gatehouse";

    private static final String PASSWORD_REFUSED = "28P01";

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/gatehouse";
    }

    /** Proves that the server behind the port takes our password and serves these files. */
    void requireServerOf(Path data) throws IOException {
        if (!Files.isSameFile(data, servedDirectory(data))) {
            throw new PostgresUnavailableException(
                    Reason.DID_NOT_START,
                    "The PostgreSQL on port " + port + " does not serve " + data + ".");
        }
    }

    private Path servedDirectory(Path data) {
        try (Connection connection = DriverManager.getConnection(url(), properties());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        } catch (SQLException e) {
            throw refused(data, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password.text());
        properties.setProperty("loginTimeout", "10");
        return properties;
    }

    private PostgresUnavailableException refused(Path data, SQLException e) {
        if (PASSWORD_REFUSED.equals(e.getSQLState())) {
            return new PostgresUnavailableException(
                    Reason.PASSWORD_REFUSED,
                    "The PostgreSQL of " + data + " does not accept the password kept beside it.");
        }
        return new PostgresUnavailableException(
                Reason.DID_NOT_START,
                "The PostgreSQL of "
                        + data
                        + " does not answer on port "
                        + port
                        + ": "
                        + e.getMessage());
    }
}
