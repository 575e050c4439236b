package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.cli.csv.BadCsvException;
import io.gatehouse.bootstrap.cli.pnl.PnlReport;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.position.LotMethod;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Says what a file of fills earned; needs neither a server nor a database. */
@Command(
        name = "pnl",
        description = "Positions, lots, trades and P&L of a CSV of fills, without a server.",
        mixinStandardHelpOptions = true)
final class PnlCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--fills",
            paramLabel = "FILE",
            required = true,
            description =
                    "CSV in the order of time with the columns seq, time, instrument, side,"
                            + " quantity, price, fee, currency, and the rate of each foreign"
                            + " currency in a column such as eurusd.")
    private Path fills = Path.of("");

    @Option(
            names = "--instruments",
            paramLabel = "FILE",
            required = true,
            description =
                    "CSV with the columns instrument, kind (equity, option, crypto, future, forex,"
                            + " metal, index, cfd), currency, multiplier and, for open P&L,"
                            + " mark_price.")
    private Path instruments = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "fifo|lifo|average",
            description = "Which lots a reduction closes (default: ${DEFAULT-VALUE}).",
            defaultValue = "fifo")
    private String method = "fifo";

    @Option(
            names = "--base",
            paramLabel = "CODE",
            description = "Currency of the statistics (default: ${DEFAULT-VALUE}).",
            defaultValue = "USD")
    private String base = "USD";

    @Option(names = "--json", description = "Answers as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PnlReport report = new PnlReport(fills, instruments, lotMethod(), currency());
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (json) {
                report.writeJson(out);
            } else {
                report.writeTable(out);
            }
            return ExitCode.OK;
        } catch (BadCsvException bad) {
            throw new WrongUseException(spec, String.valueOf(bad.getMessage()));
        }
    }

    private LotMethod lotMethod() {
        return switch (method) {
            case "fifo" -> LotMethod.FIFO;
            case "lifo" -> LotMethod.LIFO;
            case "average" -> LotMethod.AVERAGE;
            default ->
                    throw new WrongUseException(
                            spec, "--method is fifo, lifo or average, not '" + method + "'.");
        };
    }

    private CurrencyCode currency() {
        try {
            return new CurrencyCode(base);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUseException(
                    spec, "--base is a currency such as USD, not '" + base + "'.");
        }
    }
}
