package io.gatehouse.bootstrap.cli.performance;

import io.gatehouse.bootstrap.cli.csv.BadCsvException;
import io.gatehouse.bootstrap.cli.csv.CsvLine;
import io.gatehouse.bootstrap.cli.csv.CsvTable;
import io.gatehouse.domain.performance.Benchmark;
import io.gatehouse.domain.performance.DayFlow;
import io.gatehouse.domain.performance.DayPart;
import io.gatehouse.domain.performance.EquitySeries;
import io.gatehouse.domain.performance.ValuedDay;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV of daily equity with its flows and, where it has such a column, a benchmark; the first line
 * is the opening value.
 */
public record EquityFile(EquitySeries equity, Optional<Benchmark> benchmark) {
    private static final String DATE = "date";
    private static final String AT_START = "flow_sod";
    private static final String BEFORE = "intraday_value_before_flow";
    private static final String DURING = "flow_intraday";
    private static final String AT_END = "flow_eod";
    private static final String CLOSE = "equity_close";
    private static final String BENCHMARK = "benchmark_close";
    private static final List<String> COLUMNS =
            List.of(DATE, AT_START, BEFORE, DURING, AT_END, CLOSE);

    /** Throws {@link BadCsvException} for a file that cannot be used. */
    public static EquityFile read(Path file) {
        Reading reading = new Reading();
        new CsvTable(file, COLUMNS).forEach(reading::add);
        return reading.end();
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<ValuedDay> days = new ArrayList<>();
        private final Map<LocalDate, BigDecimal> levels = new HashMap<>();

        void add(CsvLine line) {
            LocalDate date = date(line);
            BigDecimal close = line.decimal(CLOSE);
            List<DayFlow> flows = days.isEmpty() ? none(line) : flows(line, close);
            days.add(new ValuedDay(date, flows, close));
            if (line.has(BENCHMARK) && !line.text(BENCHMARK).isEmpty()) {
                levels.put(date, line.positive(BENCHMARK));
            }
        }

        EquityFile end() {
            if (days.isEmpty()) {
                throw new BadCsvException("Line 2: 'equity_close' of the opening is missing.");
            }
            ValuedDay opening = days.getFirst();
            EquitySeries equity =
                    new EquitySeries(opening.date(), opening.close(), days.subList(1, days.size()));
            return new EquityFile(
                    equity,
                    levels.isEmpty() ? Optional.empty() : Optional.of(new Benchmark(levels)));
        }

        private LocalDate date(CsvLine line) {
            LocalDate date = parsed(line);
            if (!days.isEmpty() && !date.isAfter(days.getLast().date())) {
                throw line.wrong(DATE, "does not come after " + days.getLast().date());
            }
            return date;
        }

        private List<DayFlow> flows(CsvLine line, BigDecimal close) {
            List<DayFlow> flows = new ArrayList<>();
            flows.add(new DayFlow(DayPart.START, days.getLast().close(), line.decimal(AT_START)));
            during(line).ifPresent(flows::add);
            BigDecimal last = line.decimal(AT_END);
            flows.add(new DayFlow(DayPart.END, close.subtract(last), last));
            return flows.stream().filter(flow -> flow.amount().signum() != 0).toList();
        }

        /** Neither cell is filled without the other. */
        private static Optional<DayFlow> during(CsvLine line) {
            if (line.text(BEFORE).isEmpty() && line.text(DURING).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new DayFlow(DayPart.DURING, line.decimal(BEFORE), line.decimal(DURING)));
        }

        /** Before the opening value nothing can have come in. */
        private static List<DayFlow> none(CsvLine line) {
            for (String column : List.of(AT_START, AT_END)) {
                if (line.decimal(column).signum() != 0) {
                    throw line.wrong(column, "is not 0 on the line of the opening value");
                }
            }
            if (during(line).isPresent()) {
                throw line.wrong(DURING, "is not empty on the line of the opening value");
            }
            return List.of();
        }

        private static LocalDate parsed(CsvLine line) {
            String text = line.text(DATE);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException malformed) {
                throw line.impossible(DATE, text);
            }
        }
    }
}
