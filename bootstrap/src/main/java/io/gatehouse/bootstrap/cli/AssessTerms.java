package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.bootstrap.cli.assess.ConfigFile;
import io.gatehouse.bootstrap.cli.assess.OutputFormat;
import io.gatehouse.bootstrap.cli.assess.StateFile;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What signals are measured by and how the answer is written; options of several commands. */
final class AssessTerms {
    /** The options by the fields that they fill, to be named when they are wrong. */
    private static final Map<String, String> OPTIONS =
            Map.ofEntries(
                    Map.entry("asset", "--asset"),
                    Map.entry("signal_type", "--signal"),
                    Map.entry("price", "--price"),
                    Map.entry("confidence", "--confidence"),
                    Map.entry("stop_loss", "--stop-loss"),
                    Map.entry("take_profit", "--take-profit"),
                    Map.entry("total_equity", "--equity"),
                    Map.entry("current_drawdown", "--drawdown"),
                    Map.entry("daily_pnl", "--daily-pnl"),
                    Map.entry("cash", "--cash"));

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--equity", paramLabel = "AMOUNT", description = "Equity, above zero.")
    private Optional<String> equity = Optional.empty();

    @Option(
            names = "--drawdown",
            paramLabel = "FRACTION",
            description = "Present drawdown, 0.05 for five percent (default: 0).")
    private Optional<String> drawdown = Optional.empty();

    @Option(
            names = "--daily-pnl",
            paramLabel = "AMOUNT",
            description = "P&L of today, a loss is negative (default: 0).")
    private Optional<String> dailyPnl = Optional.empty();

    @Option(names = "--cash", paramLabel = "AMOUNT", description = "Free cash (default: equity).")
    private Optional<String> cash = Optional.empty();

    @Option(
            names = "--position",
            paramLabel = "ASSET=NOTIONAL",
            description = "A holding, short is negative; may be repeated.")
    private Map<String, String> positions = new HashMap<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "JSON with any of max_drawdown_percent, max_daily_loss_percent,"
                            + " risk_per_trade_percent, max_position_percent, stop_loss_percent,"
                            + " reward_ratio (default: 20, 5, 2, 20, 2, 2).")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Keeps the portfolio between runs: what options leave out is what was said"
                            + " last. Ends with 2 where FILE cannot be read or written.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "json|csv|table",
            description = "How to answer (default: ${DEFAULT-VALUE}).",
            defaultValue = "json")
    private String output = "json";

    @Option(names = "--pretty", description = "JSON in indented lines.")
    private boolean pretty;

    OutputFormat format() {
        return OutputFormat.named(output)
                .orElseThrow(
                        () ->
                                new WrongUseException(
                                        spec,
                                        "--output is json, csv or table, not '" + output + "'."));
    }

    boolean isPretty() {
        return pretty;
    }

    /** The configuration of the option; empty without one. */
    Optional<AssessmentConfigForm> config() {
        return config.map(ConfigFile::read);
    }

    /** What the last run left, with these terms and then the options put over it. */
    AssessmentPortfolioForm portfolio(AssessmentPortfolioForm terms) {
        Map<String, String> figures = new HashMap<>();
        equity.ifPresent(amount -> figures.put("total_equity", amount));
        drawdown.ifPresent(fraction -> figures.put("current_drawdown", fraction));
        dailyPnl.ifPresent(amount -> figures.put("daily_pnl", amount));
        cash.ifPresent(amount -> figures.put("cash", amount));
        return state.map(path -> new StateFile(path).read())
                .orElse(AssessmentPortfolioForm.EMPTY)
                .with(terms)
                .with(new AssessmentPortfolioForm(figures, positions));
    }

    /** Leaves a portfolio to the next run, where one is asked to. */
    void keep(AssessmentPortfolioForm portfolio) {
        state.ifPresent(path -> new StateFile(path).write(portfolio));
    }

    /** Tells every fault on a line of its own, and what the program ends with. */
    int refuse(List<AssessmentFault> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("gatehouse: " + words(fault)));
        return faults.stream().mapToInt(AssessTerms::exitCode).max().orElse(ExitCode.BAD_INPUT);
    }

    private static String words(AssessmentFault fault) {
        String option = OPTIONS.get(fault.field());
        String field = option == null ? fault.field() : option + " (" + fault.field() + ")";
        return field + " " + fault.message() + ".";
    }

    private static int exitCode(AssessmentFault fault) {
        return switch (fault.kind()) {
            // A state that cannot be kept must not look like a rejected signal, which is 1.
            case VALIDATION, CALCULATION, SYSTEM -> ExitCode.BAD_INPUT;
            case CONFIGURATION -> ExitCode.BAD_CONFIGURATION;
        };
    }
}
