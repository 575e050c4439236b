package io.gatehouse.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands that measure, or prepare a measurement. */
@Command(
        name = "bench",
        description = "Measures this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchOrdersCommand.class, BenchFillsCommand.class})
final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUseException(spec, "A command is needed: 'bench orders' or 'bench fills'.");
    }
}
