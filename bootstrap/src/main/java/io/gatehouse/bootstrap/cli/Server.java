package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.settings.ListeningPlace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The service while it runs: what listens, and the database under it. */
final class Server implements AutoCloseable {
    private final Database database;
    private final EmbeddedServer listener;

    private Server(Database database, EmbeddedServer listener) {
        this.database = database;
        this.listener = listener;
    }

    /** Refuses a busy port in a sentence, before anything is started for it; 0 is never busy. */
    static void requireFree(ListeningPlace place) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(place.address(), place.port()));
        } catch (IOException busy) {
            throw busyPort(place.port(), busy);
        }
    }

    /**
     * Starts everything, and does the preparation before it listens; a busy port is refused in a
     * sentence.
     */
    static Server start(
            ListeningPlace place,
            Map<String, Object> settings,
            Consumer<ApplicationContext> preparation) {
        Database database = Database.own();
        try {
            Map<String, Object> all = new HashMap<>(database.settings());
            all.putAll(CredentialsKeyFile.settings(HomeDirectory.path(), System.getenv()));
            all.putAll(place.settings());
            all.putAll(settings);
            ApplicationContext context =
                    ApplicationContext.builder().properties(all).banner(false).build();
            return new Server(
                    database,
                    Starts.orCloses(context, house -> listening(house.start(), preparation)));
        } catch (RuntimeException failure) {
            database.close();
            throw isBusyPort(failure) ? busyPort(place.port(), failure) : failure;
        }
    }

    private static EmbeddedServer listening(
            ApplicationContext house, Consumer<ApplicationContext> preparation) {
        preparation.accept(house);
        return house.getBean(EmbeddedServer.class).start();
    }

    URL url() {
        return listener.getURL();
    }

    <T> T get(Class<T> type) {
        return listener.getApplicationContext().getBean(type);
    }

    /** Requests first, then what they work on. */
    @Override
    public void close() {
        try (database) {
            listener.stop();
            listener.getApplicationContext().close();
        }
    }

    private static IllegalStateException busyPort(int port, Exception cause) {
        String sentence =
                "The port "
                        + port
                        + " is in use; stop what listens there or choose another with --port.";
        return new IllegalStateException(sentence, cause);
    }

    private static boolean isBusyPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
