package io.gatehouse.bootstrap.cli;

import picocli.CommandLine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command line with its way of failing: one plain sentence on standard error and an exit code
 * that says why.
 */
public final class CommandLineFactory {
    private static final List<Map.Entry<String, Class<?>>> COMMANDS =
            List.of(
                    Map.entry("serve", ServeCommand.class),
                    Map.entry("status", StatusCommand.class),
                    Map.entry("stop", StopCommand.class),
                    Map.entry("verify", VerifyCommand.class),
                    Map.entry("assess", AssessCommand.class),
                    Map.entry("batch", AssessBatchCommand.class),
                    Map.entry("create-sample", CreateSampleCommand.class),
                    Map.entry("pnl", PnlCommand.class),
                    Map.entry("replay", ReplayCommand.class),
                    Map.entry("user", UserCommand.class),
                    Map.entry("feed", FeedCommand.class),
                    Map.entry("metrics", MetricsCommand.class),
                    Map.entry("bench", BenchCommand.class));

    private CommandLineFactory() {}

    /**
     * The command line for these words: where they begin with a command it alone is there, since to
     * read the options of all takes a third of a short command's time.
     */
    public static CommandLine create(String... words) {
        CommandLine line = new CommandLine(new GatehouseCommand());
        commands(words).forEach(line::addSubcommand);
        line.setParameterExceptionHandler(CommandLineFactory::wrongUse);
        line.setExecutionExceptionHandler(CommandLineFactory::failed);
        return line;
    }

    private static List<Class<?>> commands(String... words) {
        List<Class<?>> named =
                COMMANDS.stream()
                        .filter(command -> words.length > 0 && command.getKey().equals(words[0]))
                        .<Class<?>>map(Map.Entry::getValue)
                        .toList();
        return named.isEmpty() ? all() : named;
    }

    private static List<Class<?>> all() {
        return Stream.concat(
                        COMMANDS.stream().<Class<?>>map(Map.Entry::getValue),
                        Stream.of(CommandLine.HelpCommand.class))
                .toList();
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("gatehouse: " + fault(wrong) + " Try '" + help + "'.");
        return ExitCode.BAD_INPUT;
    }

    private static String fault(CommandLine.ParameterException wrong) {
        return wrong instanceof CommandLine.UnmatchedArgumentException unknown
                        && !unknown.isUnknownOption()
                ? unmatched(unknown.getCommandLine(), unknown.getUnmatched().getFirst())
                : Sentence.of(wrong);
    }

    private static String unmatched(CommandLine command, String word) {
        return command.getSubcommands().isEmpty()
                ? "'" + word + "' is a word too many."
                : "Unknown subcommand '" + word + "'.";
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("gatehouse: " + Sentence.of(failure));
        return ExitCode.FAILED;
    }
}
