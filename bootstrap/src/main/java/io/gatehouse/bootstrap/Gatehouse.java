package io.gatehouse.bootstrap;

import io.gatehouse.bootstrap.cli.CommandLineFactory;

import java.util.List;

/** The program: one command line for the service and for everything that needs no server. */
public final class Gatehouse {
    private static final String LOG_LEVEL = "GATEHOUSE_LOG_LEVEL";

    private Gatehouse() {}

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        keepCommandsQuiet(args);
        System.exit(CommandLineFactory.create(args).execute(args));
    }

    /** A command answers for itself; what its parts log is of use to a service's operator only. */
    private static void keepCommandsQuiet(String[] args) {
        if (!List.of(args).contains("serve") && System.getenv(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "WARN");
        }
    }
}
