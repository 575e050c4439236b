package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Ends the server of the home, and its PostgreSQL. */
@Command(
        name = "stop",
        description = "Stops the server and its PostgreSQL.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean stopped = EmbeddedPostgres.stop(HomeDirectory.path());
        spec.commandLine()
                .getOut()
                .println(
                        stopped
                                ? "Stopped."
                                : "Nothing was running in " + HomeDirectory.path() + ".");
        return ExitCode.OK;
    }
}
