package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.demo.DemoHistory;
import io.gatehouse.bootstrap.demo.DemoUser;
import io.gatehouse.bootstrap.settings.ListeningPlace;
import io.gatehouse.bootstrap.settings.SettingsJudge;
import io.micronaut.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the service: API, pages and the database it brings along.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port to listen on (default: MICRONAUT_SERVER_PORT, or 8080; 0 takes a free one).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--demo",
            description =
                    "Adds a demo sign-in with a month of history, and a feed of synthetic prices.")
    private boolean demo;

    @Option(
            names = "--behind-proxy",
            description = "Says that a proxy with TLS stands in front of a public address.")
    private boolean behindProxy;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Object> settings = settings();
        ListeningPlace place = SettingsJudge.judgeServing(settings, askedPort());
        Server.requireFree(place);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                Database.isExternal()
                        ? "Connecting to the configured database ..."
                        : "Starting PostgreSQL in " + HomeDirectory.path() + " ...");
        Server server = Server.start(place, settings, ServeCommand::prepare);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(server, stopped), "gatehouse-stop"));
        ServingAddress.in(HomeDirectory.path()).tell(server.url());
        greet(server, out);
        stopped.await();
        return ExitCode.OK;
    }

    private OptionalInt askedPort() {
        port.filter(it -> it < 0 || it > HIGHEST_PORT)
                .ifPresent(
                        it -> {
                            throw new WrongUseException(
                                    spec, "The port " + it + " is not between 0 and 65535.");
                        });
        return port.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** A flag that is not given leaves the word to the environment. */
    private Map<String, Object> settings() {
        return behindProxy
                ? Map.of("gatehouse.demo", demo, "gatehouse.behind-proxy", true)
                : Map.of("gatehouse.demo", demo);
    }

    /** A demo of a new home begins with a month of history. */
    private static void prepare(ApplicationContext house) {
        house.findBean(DemoHistory.class).ifPresent(history -> history.write(HomeDirectory.path()));
    }

    private void greet(Server server, PrintWriter out) {
        out.println(
                "Gatehouse is ready at "
                        + server.url()
                        + "  (API documentation at "
                        + server.url()
                        + "/docs)");
        if (demo) {
            new DemoGuide(server.get(DemoUser.class)).print(out);
        }
        out.println("Stop it with Ctrl-C or 'gatehouse stop'.");
    }

    private static void stop(Server server, CountDownLatch stopped) {
        try {
            server.close();
        } finally {
            stopped.countDown();
        }
    }
}
