package io.gatehouse.bootstrap;

import io.gatehouse.bootstrap.cli.CommandLineFactory;

/** The program: one command line for the service and for everything that needs no server. */
public final class Gatehouse {

    private Gatehouse() {}

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        System.exit(CommandLineFactory.create().execute(args));
    }
}
