package io.gatehouse.bootstrap.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the service: API, pages and the database it brings along.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on (default: 8080; 0 takes a free one).")
    private int port = DEFAULT_PORT;

    @Option(names = "--demo", description = "Adds a demo sign-in and synthetic prices that live.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("The port " + port + " is not between 0 and 65535.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                Database.isExternal()
                        ? "Connecting to the configured database ..."
                        : "Starting PostgreSQL in " + HomeDirectory.path() + " ...");
        Database database = Database.own();
        CountDownLatch stopped = new CountDownLatch(1);
        EmbeddedServer server = start(database);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> stop(server, database, stopped), "gatehouse-stop"));
        out.println(
                "Gatehouse is ready at "
                        + server.getURL()
                        + "  (API documentation at "
                        + server.getURL()
                        + "/docs)");
        if (demo) {
            new DemoGuide(server.getApplicationContext()).print(out);
        }
        out.println("Stop it with Ctrl-C or 'gatehouse stop'.");
        stopped.await();
        return ExitCode.OK;
    }

    private EmbeddedServer start(Database database) {
        try {
            return context(database).getBean(EmbeddedServer.class).start();
        } catch (RuntimeException failure) {
            database.close();
            throw isBusyPort(failure) ? busyPort(failure) : failure;
        }
    }

    private ApplicationContext context(Database database) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("micronaut.server.port", port == 0 ? -1 : port);
        settings.put("gatehouse.demo", demo);
        return ApplicationContext.builder().properties(settings).banner(false).start();
    }

    private IllegalStateException busyPort(RuntimeException cause) {
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

    /** Requests first, then what they work on. */
    private static void stop(EmbeddedServer server, Database database, CountDownLatch stopped) {
        try (database) {
            server.stop();
            server.getApplicationContext().close();
        } finally {
            stopped.countDown();
        }
    }
}
