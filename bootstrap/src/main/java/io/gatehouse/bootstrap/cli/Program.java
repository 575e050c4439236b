package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.settings.SettingsJudge;
import io.micronaut.context.ApplicationContext;

import picocli.CommandLine.Model.CommandSpec;

import java.util.HashMap;
import java.util.Map;

/** The wired program without its HTTP server, for commands that work on the database. */
final class Program implements AutoCloseable {
    /** A command brings the use cases; nothing of them runs by itself. */
    static final Map<String, Object> NOT_SERVING =
            Map.of("gatehouse.serving", false, "micronaut.health.monitor.enabled", false);

    private final Database database;
    private final ApplicationContext context;

    private Program(Database database, ApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * Opens the database and wires the use cases; nothing listens, nothing ticks, no broker is
     * connected. Who asks meanwhile is told which command works on the books.
     */
    static Program open(CommandSpec command) {
        SettingsJudge.judge(NOT_SERVING);
        Database database = Database.join(command.qualifiedName());
        try {
            Map<String, Object> settings = new HashMap<>(database.settings());
            settings.putAll(NOT_SERVING);
            ApplicationContext context =
                    ApplicationContext.builder().properties(settings).banner(false).build();
            return new Program(database, Starts.orCloses(context, ApplicationContext::start));
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
