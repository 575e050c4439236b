package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.ExternalPostgres;
import io.gatehouse.bootstrap.postgres.PostgresStatus;
import io.gatehouse.bootstrap.settings.SettingsJudge;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** Says what runs in the home, on which database; exit code 1 when nothing does. */
@Command(
        name = "status",
        description = "Says whether Gatehouse runs, and where.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<ExternalPostgres> external = Database.external();
        return external.isPresent() ? on(external.get()) : onEmbedded();
    }

    private int on(ExternalPostgres database) throws IOException {
        SettingsJudge.judge(Map.of());
        out().println("home        " + HomeDirectory.path());
        OptionalLong server = ServingAddress.in(HomeDirectory.path()).ofConfigured();
        tellServer(server);
        out().println(
                        "postgresql  external, "
                                + database.place()
                                + (database.isReachable() ? ", reachable" : ", not reachable"));
        return exitCode(server);
    }

    private int onEmbedded() throws IOException {
        PostgresStatus status = EmbeddedPostgres.status(HomeDirectory.path());
        out().println("home        " + HomeDirectory.path());
        out().println("data        " + status.dataDirectory());
        tellServer(status.serverPid());
        status.command().ifPresent(command -> out().println("at work     " + command));
        String where = "pid " + status.pid().orElse(0) + " on port " + status.port().orElse(0);
        out().println(
                        "postgresql  "
                                + status.version().orElse("no data yet")
                                + ", "
                                + running(status.isRunning(), where));
        return exitCode(status.serverPid());
    }

    private void tellServer(OptionalLong server) throws IOException {
        String where = "pid " + server.orElse(0) + address(server);
        out().println("server      " + running(server.isPresent(), where));
    }

    /** Unknown for a moment while the server starts. */
    private static String address(OptionalLong server) throws IOException {
        return server.isPresent()
                ? ServingAddress.in(HomeDirectory.path())
                        .of(server.getAsLong())
                        .map(url -> ", at " + url)
                        .orElse("")
                : "";
    }

    private static String running(boolean runs, String where) {
        return runs ? "running, " + where : "not running";
    }

    private static int exitCode(OptionalLong server) {
        return server.isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
