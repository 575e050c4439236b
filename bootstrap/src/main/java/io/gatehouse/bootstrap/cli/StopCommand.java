package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.ServerProcess;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** Ends the server of the home, and its PostgreSQL. */
@Command(
        name = "stop",
        description = "Stops the server and its PostgreSQL.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return Database.isExternal() ? onConfigured() : onEmbedded();
    }

    private int onConfigured() throws IOException {
        OptionalLong server = ServingAddress.in(HomeDirectory.path()).ofConfigured();
        return server.isPresent() && new ServerProcess(server.getAsLong()).end()
                ? said("Stopped.")
                : refused(
                        "No server on the configured database is known in "
                                + HomeDirectory.path()
                                + ": end it where it runs, or set GATEHOUSE_HOME as it has it.");
    }

    private int onEmbedded() throws IOException {
        if (EmbeddedPostgres.stop(HomeDirectory.path())) {
            return said("Stopped.");
        }
        OptionalLong other = ServingAddress.in(HomeDirectory.path()).ofConfigured();
        return other.isEmpty()
                ? said("Nothing was running in " + HomeDirectory.path() + ".")
                : refused(
                        "The server of "
                                + HomeDirectory.path()
                                + " (process "
                                + other.getAsLong()
                                + ") is on a configured database: set DATASOURCES_DEFAULT_URL as it"
                                + " has it.");
    }

    private int said(String sentence) {
        spec.commandLine().getOut().println(sentence);
        return ExitCode.OK;
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println("gatehouse: " + sentence);
        return ExitCode.FAILED;
    }
}
