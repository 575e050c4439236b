package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.signal.AssessSignal;
import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentItemForm;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentResult;
import io.gatehouse.application.signal.AssessmentSignalForm;
import io.gatehouse.application.signal.AssessmentTerms;
import io.gatehouse.bootstrap.cli.assess.AssessmentOutput;
import io.gatehouse.bootstrap.cli.assess.UnusableFileException;
import io.gatehouse.domain.signal.Assessment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Assesses one signal; needs neither a server nor a database. */
@Command(
        name = "assess",
        description = "Assesses a signal, without a server; ends with 1 when it is rejected.",
        mixinStandardHelpOptions = true,
        subcommands = AssessBatchCommand.class)
final class AssessCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--signal-id", paramLabel = "ID", description = "Comes back with the answer.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--asset", paramLabel = "NAME", description = "What the signal is about.")
    private Optional<String> asset = Optional.empty();

    @Option(names = "--signal", paramLabel = "LONG|SHORT", description = "Which way it points.")
    private Optional<String> direction = Optional.empty();

    @Option(names = "--price", paramLabel = "PRICE", description = "Price of one unit.")
    private Optional<String> price = Optional.empty();

    @Option(names = "--confidence", paramLabel = "FRACTION", description = "From 0 to 1.")
    private Optional<String> confidence = Optional.empty();

    @Option(
            names = "--stop-loss",
            paramLabel = "PRICE",
            description = "Where the trade is given up (default: by the configuration).")
    private Optional<String> stopLoss = Optional.empty();

    @Option(
            names = "--take-profit",
            paramLabel = "PRICE",
            description = "Where the gain is taken (default: by the configuration).")
    private Optional<String> takeProfit = Optional.empty();

    @Mixin private AssessTerms terms = new AssessTerms();

    @Override
    public Integer call() throws IOException {
        AssessmentOutput output =
                terms.format().to(spec.commandLine().getOut(), terms.isPretty(), false);
        try {
            AssessmentConfigForm config =
                    terms.config().orElseGet(() -> new AssessmentConfigForm(Map.of()));
            AssessmentPortfolioForm portfolio = terms.portfolio(AssessmentPortfolioForm.EMPTY);
            AssessmentResult<Assessment> result =
                    AssessmentItemForm.bare(signal())
                            .read(AssessmentTerms.of(portfolio, config))
                            .then(new AssessSignal()::assess);
            return switch (result) {
                case AssessmentResult.Done<Assessment>(Assessment assessment) -> {
                    write(assessment, output);
                    terms.keep(portfolio);
                    yield assessment.isApproved() ? ExitCode.OK : ExitCode.REJECTED;
                }
                case AssessmentResult.Failed<Assessment>(List<AssessmentFault> faults) ->
                        terms.refuse(faults);
            };
        } catch (UnusableFileException unusable) {
            return terms.refuse(unusable.faults());
        }
    }

    private static void write(Assessment assessment, AssessmentOutput output) throws IOException {
        output.begin();
        output.assessed(assessment);
        output.end();
    }

    private AssessmentSignalForm signal() {
        Map<String, String> texts = new HashMap<>();
        id.ifPresent(text -> texts.put("signal_id", text));
        asset.ifPresent(text -> texts.put("asset", text));
        direction.ifPresent(text -> texts.put("signal_type", text));
        price.ifPresent(text -> texts.put("price", text));
        confidence.ifPresent(text -> texts.put("confidence", text));
        stopLoss.ifPresent(text -> texts.put("stop_loss", text));
        takeProfit.ifPresent(text -> texts.put("take_profit", text));
        return new AssessmentSignalForm(texts);
    }
}
