package io.gatehouse.bootstrap.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL of somebody else's, as it is configured; its password is never shown. */
public record ExternalPostgres(String url, Optional<String> user, Optional<String> password) {
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql:(?://(?<hosts>[^/?@]*))?/?(?<name>[^/?@]*)(?:[?].*)?");

    private static final String SECONDS = "5";

    /** Its hosts and database as the address names them, and nothing of what follows them. */
    public String place() {
        Matcher parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            return "an address that cannot be read";
        }
        String hosts = Optional.ofNullable(parts.group("hosts")).orElse("");
        return (hosts.isEmpty() ? "localhost" : hosts) + "/" + parts.group("name");
    }

    /** Whether it lets us in, now. */
    public boolean isReachable() {
        try (Connection connection = DriverManager.getConnection(url, signIn())) {
            return connection.isValid(Integer.parseInt(SECONDS));
        } catch (SQLException refused) {
            return false;
        }
    }

    private Properties signIn() {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("loginTimeout", SECONDS);
        return properties;
    }

    @Override
    public String toString() {
        return "ExternalPostgres[hidden]";
    }
}
