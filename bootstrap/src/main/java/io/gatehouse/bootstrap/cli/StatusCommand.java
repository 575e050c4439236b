package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.PostgresStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Says what runs in the home; exit code 1 when nothing does. */
@Command(
        name = "status",
        description = "Says whether Gatehouse runs, and where.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PostgresStatus status = EmbeddedPostgres.status(HomeDirectory.path());
        PrintWriter out = spec.commandLine().getOut();
        out.println("home        " + HomeDirectory.path());
        out.println("data        " + status.dataDirectory());
        out.println(
                "server      "
                        + running(
                                status.serverPid().isPresent(),
                                "pid " + status.serverPid().orElse(0) + address(status)));
        out.println(
                "postgresql  "
                        + status.version().orElse("no data yet")
                        + ", "
                        + running(
                                status.isRunning(),
                                "pid "
                                        + status.pid().orElse(0)
                                        + " on port "
                                        + status.port().orElse(0)));
        return status.serverPid().isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Unknown for a moment while the server starts. */
    private static String address(PostgresStatus status) throws IOException {
        return status.serverPid().isPresent()
                ? ServingAddress.in(HomeDirectory.path())
                        .of(status.serverPid().getAsLong())
                        .map(url -> ", at " + url)
                        .orElse("")
                : "";
    }

    private static String running(boolean runs, String where) {
        return runs ? "running, " + where : "not running";
    }
}
