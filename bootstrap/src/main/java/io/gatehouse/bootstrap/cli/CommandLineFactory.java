package io.gatehouse.bootstrap.cli;

import picocli.CommandLine;

/**
 * The command line with its way of failing: one plain sentence on standard error and an exit code
 * that says why.
 */
public final class CommandLineFactory {
    private CommandLineFactory() {}

    public static CommandLine create() {
        CommandLine line = new CommandLine(new GatehouseCommand());
        line.setParameterExceptionHandler(CommandLineFactory::wrongUse);
        line.setExecutionExceptionHandler(CommandLineFactory::failed);
        return line;
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("gatehouse: " + sentence(wrong) + " Try '" + help + "'.");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("gatehouse: " + sentence(failure));
        return ExitCode.FAILED;
    }

    /** What went on inside belongs into the log; people get the first line. */
    private static String sentence(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }
}
