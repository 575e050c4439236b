package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentTerms;
import io.gatehouse.bootstrap.cli.assess.AssessmentOutput;
import io.gatehouse.bootstrap.cli.assess.BatchAssessor;
import io.gatehouse.bootstrap.cli.assess.BatchFile;
import io.gatehouse.bootstrap.cli.assess.UnusableFileException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Assesses the signals of a file as it is read; needs neither a server nor a database. */
@Command(
        name = "batch",
        description =
                "Assesses many signals in their order, without a server; ends with 1 when some of"
                        + " them could not be assessed.",
        mixinStandardHelpOptions = true)
final class AssessBatchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--input-file",
            paramLabel = "FILE",
            required = true,
            description =
                    "A JSON array of signals, a signal a line, or an object of signals, portfolio"
                            + " and config; 'gatehouse create-sample' writes one.")
    private Path input = Path.of("");

    @Mixin private AssessTerms terms = new AssessTerms();

    @Override
    public Integer call() throws IOException {
        refuseOptionsBeforeName();
        AssessmentOutput output =
                terms.format().to(spec.commandLine().getOut(), terms.isPretty(), true);
        try {
            BatchFile file = BatchFile.open(input);
            AssessmentConfigForm config =
                    terms.config()
                            .or(file::config)
                            .orElseGet(() -> new AssessmentConfigForm(Map.of()));
            AssessmentPortfolioForm portfolio = terms.portfolio(file.portfolio());
            AssessmentTerms ofAll = AssessmentTerms.of(portfolio, config);
            List<AssessmentFault> faults = faults(ofAll, portfolio);
            if (!faults.isEmpty()) {
                return terms.refuse(faults);
            }
            int exit = report(new BatchAssessor(ofAll, output).assess(file));
            terms.keep(portfolio);
            return exit;
        } catch (UnusableFileException unusable) {
            return terms.refuse(unusable.faults());
        }
    }

    /** Those of {@code assess} stand before this command's name, where nobody would read them. */
    private void refuseOptionsBeforeName() {
        CommandLine.ParseResult before = spec.commandLine().getParent().getParseResult();
        if (!before.matchedOptions().isEmpty()) {
            throw new WrongUseException(spec, "Options come after 'batch'.");
        }
    }

    /** A portfolio of which nothing is said is no fault: the signals may bring their own. */
    private static List<AssessmentFault> faults(
            AssessmentTerms ofAll, AssessmentPortfolioForm portfolio) {
        List<AssessmentFault> faults = new ArrayList<>();
        if (portfolio.equals(AssessmentPortfolioForm.EMPTY)) {
            ofAll.config().value(faults::addAll);
            return faults;
        }
        return ofAll.faults();
    }

    private int report(BatchAssessor.Tally tally) {
        if (tally.failed() == 0) {
            return ExitCode.OK;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "gatehouse: "
                                + tally.failed()
                                + " of "
                                + tally.signals()
                                + " signals could not be assessed.");
        return ExitCode.FAILED;
    }
}
