package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.port.PerformancePage;
import io.gatehouse.bootstrap.cli.csv.BadCsvException;
import io.gatehouse.bootstrap.cli.performance.EquityFile;
import io.gatehouse.bootstrap.cli.performance.MetricsJson;
import io.gatehouse.bootstrap.cli.performance.MetricsTable;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.AnnualTerms;
import io.gatehouse.domain.performance.Metrics;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.PerformanceView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

/** Measures the equity of a file; needs neither a server nor a database. */
@Command(
        name = "metrics",
        description = "Performance metrics of a CSV of daily equity, without a server.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--equity",
            paramLabel = "FILE",
            required = true,
            description =
                    "CSV in the order of time with the columns date, flow_sod,"
                            + " intraday_value_before_flow, flow_intraday, flow_eod, equity_close"
                            + " and, to compare with, benchmark_close. The first line is the"
                            + " opening value: date,0,,,0,100000. The two intraday columns are"
                            + " empty too on a day without a flow during it:"
                            + " date,2500,,,0,103100.")
    private Path equity = Path.of("");

    @Option(
            names = "--risk-free",
            paramLabel = "R",
            description = "Risk-free rate of a year, 0.04 for four percent (default: 0).",
            defaultValue = "0")
    private String riskFree = "0";

    @Option(
            names = "--annualisation",
            paramLabel = "DAYS",
            description = "Daily returns of a year (default: ${DEFAULT-VALUE}).",
            defaultValue = "252")
    private int annualisation;

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes one page with charts, complete in itself.")
    private Optional<Path> html = Optional.empty();

    @Override
    public Integer call() {
        PerformanceReport report = report(terms());
        html.ifPresent(page -> write(page, report));
        spec.commandLine()
                .getOut()
                .println(json ? MetricsJson.of(report) : MetricsTable.of(report));
        return ExitCode.OK;
    }

    private PerformanceReport report(AnnualTerms terms) {
        try {
            EquityFile file = EquityFile.read(equity);
            PerformanceView view = new PerformanceView(file.equity(), terms, file.benchmark());
            return PerformanceReport.of(title(), Optional.empty(), view, Metrics.all());
        } catch (BadCsvException bad) {
            throw new WrongUseException(spec, String.valueOf(bad.getMessage()));
        }
    }

    private String title() {
        return String.valueOf(equity.getFileName());
    }

    private AnnualTerms terms() {
        BigDecimal rate =
                Decimals.parse(riskFree)
                        .orElseThrow(
                                () ->
                                        new WrongUseException(
                                                spec,
                                                "--risk-free is a number such as 0.04, not '"
                                                        + riskFree
                                                        + "'."));
        try {
            return new AnnualTerms(annualisation, rate);
        } catch (IllegalArgumentException outside) {
            throw new WrongUseException(spec, outside.getMessage() + ".");
        }
    }

    private void write(Path page, PerformanceReport report) {
        PerformancePage writer =
                ServiceLoader.load(PerformancePage.class).findFirst().orElseThrow();
        try {
            Files.writeString(page, writer.html(report));
        } catch (IOException unwritable) {
            throw new WrongUseException(spec, "The file " + page + " cannot be written.");
        }
    }
}
