package io.gatehouse.domain.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 523 days with flows at the start, during and at the end of days, and a benchmark. */
record EquityCase(EquitySeries equity, Benchmark benchmark) {
    private static final int SOD = 1;
    private static final int BEFORE = 2;
    private static final int INTRADAY = 3;
    private static final int EOD = 4;
    private static final int CLOSE = 5;
    private static final int BENCHMARK = 6;

    static EquityCase read() {
        List<String[]> lines = lines();
        Map<LocalDate, BigDecimal> levels = new HashMap<>();
        List<ValuedDay> days = new ArrayList<>();
        BigDecimal opening = new BigDecimal(lines.getFirst()[CLOSE]);
        BigDecimal previous = opening;
        for (String[] line : lines) {
            levels.put(LocalDate.parse(line[0]), new BigDecimal(line[BENCHMARK]));
            days.add(new ValuedDay(LocalDate.parse(line[0]), flows(line, previous), close(line)));
            previous = close(line);
        }
        LocalDate start = days.removeFirst().date();
        return new EquityCase(new EquitySeries(start, opening, days), new Benchmark(levels));
    }

    private static List<DayFlow> flows(String[] line, BigDecimal previous) {
        List<DayFlow> flows = new ArrayList<>();
        flows.add(new DayFlow(DayPart.START, previous, new BigDecimal(line[SOD])));
        if (!line[INTRADAY].isEmpty()) {
            BigDecimal before = new BigDecimal(line[BEFORE]);
            flows.add(new DayFlow(DayPart.DURING, before, new BigDecimal(line[INTRADAY])));
        }
        BigDecimal last = new BigDecimal(line[EOD]);
        flows.add(new DayFlow(DayPart.END, close(line).subtract(last), last));
        return flows;
    }

    private static BigDecimal close(String[] line) {
        return new BigDecimal(line[CLOSE]);
    }

    private static List<String[]> lines() {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        EquityCase.class.getResourceAsStream("cases/equity.csv")),
                                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
