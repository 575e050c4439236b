package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.bench.RandomFillFile;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The command on 24 fills of four instruments, beside what independent calculations expect. */
class PnlCommandTest {
    private static final String CASES = "/io/gatehouse/domain/position/cases/";

    /** Digits that the case files give. */
    private static final int DIGITS = 10;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void copyCases() throws IOException {
        for (String file : List.of("fills.csv", "instruments.csv")) {
            Files.writeString(folder.resolve(file), String.join("\n", lines(file)));
        }
    }

    @Test
    void closesTheLotsOfTheCase() throws IOException {
        JsonNode closed = json().get("closed_lots");
        List<Map<String, String>> expected = table("lots-fifo-expected.csv");
        assertThat(closed.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertSame(
                    closed.get(i),
                    expected.get(i),
                    List.of("instrument", "side"),
                    List.of("open_seq", "close_seq", "quantity", "open_price", "close_price"),
                    List.of("gross", "fees", "net"));
        }
    }

    /** As spreadsheets save it. */
    @Test
    void takesByteOrderMarks() throws IOException {
        for (String file : List.of("fills.csv", "instruments.csv")) {
            Files.writeString(
                    folder.resolve(file), "\uFEFF" + Files.readString(folder.resolve(file)));
        }

        assertThat(json().get("closed_lots").size())
                .isEqualTo(table("lots-fifo-expected.csv").size());
    }

    @Test
    void endsTheTradesOfTheCase() throws IOException {
        JsonNode trades = json().get("trades");
        List<Map<String, String>> expected = table("trades-expected.csv");
        assertThat(trades.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(text(trades.get(i), "direction")).isEqualTo(expected.get(i).get("side"));
            assertSame(
                    trades.get(i),
                    expected.get(i),
                    List.of("instrument"),
                    List.of("open_seq", "close_seq"),
                    List.of("gross", "net"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // FIFO and average: the last cumulative columns of the case; fees: sums of the fills.
        "fifo,    ACME, -60, 47.625, 188.5, 8.20",
        "fifo,    ES,   2,   4702.5, 3725,  31.50",
        "fifo,    FDXM, 3,   16800,  -50,   7.20",
        "fifo,    OPTX, -10, 2.9,    -1640, 44.00",
        "average, ACME, -60, 47.625, 166,   8.20",
        "average, ES,   2,   4702.5, 3725,  31.50",
        "average, FDXM, 3,   16800,  -50,   7.20",
        "average, OPTX, -10, 2.9,    -1640, 44.00",
        // Newest first: 50 x 3 + 10 x 5, then 90 x -1.5, then 40 x (47.25 - 45.10)
        "lifo,    ACME, -60, 47.625, 151,   8.20"
    })
    void sumsUpEachPositionByTheMethod(
            String method,
            String instrument,
            String quantity,
            String average,
            String gross,
            String fees)
            throws IOException {
        JsonNode position = json("--method", method).get("positions").get(instrument);
        assertThat(decimal(position, "quantity")).isEqualByComparingTo(quantity);
        assertThat(decimal(position, "avg_price")).isEqualByComparingTo(average);
        assertThat(decimal(position, "realized_gross")).isEqualByComparingTo(gross);
        assertThat(decimal(position, "fees")).isEqualByComparingTo(fees);
    }

    @Test
    void netOfAPositionIsThatOfItsClosedLotsAndOpenPnlThatOfItsMark() throws IOException {
        // 297.80 - 61.13... - 176.91... + 100.70 + 21.00...; 60 short at 47.25, marked at 51.75
        JsonNode acme = json().get("positions").get("ACME");
        assertThat(decimal(acme, "realized_net")).isEqualByComparingTo("181.4571428571");
        assertThat(decimal(acme, "unrealized")).isEqualByComparingTo("-270");
        assertThat(acme.get("lots").size()).isEqualTo(1);
        assertThat(decimal(acme.get("lots").get(0), "quantity")).isEqualByComparingTo("-60");
        assertThat(decimal(acme.get("lots").get(0), "price")).isEqualByComparingTo("47.25");
        assertThat(decimal(acme.get("lots").get(0), "opened_seq")).isEqualByComparingTo("17");
    }

    @Test
    void statisticsAreInBaseCurrencyByTheConventionOfTheSettlement() throws IOException {
        // Wins 59.75 and 4074. Losses 376; the future's 60.68396 at closing rates; the option's
        // 1785.834 by both legs and its fees at their own rates, 11 x 1.0850 + 5.50 x 1.0872
        // + 8.80 x 1.0841 + 7.70 x 1.0907 = 35.85307.
        JsonNode statistics = json().get("statistics");
        assertThat(decimal(statistics, "trades")).isEqualByComparingTo("5");
        assertThat(decimal(statistics, "wins")).isEqualByComparingTo("2");
        assertThat(decimal(statistics, "losses")).isEqualByComparingTo("3");
        assertThat(decimal(statistics, "win_rate")).isEqualByComparingTo("0.4");
        assertThat(decimal(statistics, "avg_win")).isEqualByComparingTo("2066.875");
        assertThat(decimal(statistics, "net")).isEqualByComparingTo("1875.37897");
        assertThat(decimal(statistics, "expectancy")).isEqualByComparingTo("375.075794");
    }

    @Test
    void withoutTradesStatisticsAreNull() throws IOException {
        Files.writeString(folder.resolve("fills.csv"), lines("fills.csv").getFirst() + "\n");
        JsonNode json = json();
        assertThat(json.get("positions").size()).isZero();
        assertThat(json.get("closed_lots").size()).isZero();
        assertThat(json.get("statistics").get("win_rate").isNull()).isTrue();
        assertThat(json.get("statistics").get("profit_factor").isNull()).isTrue();
    }

    @Test
    void showsATableWithoutJson() {
        assertThat(run()).isZero();
        assertThat(output.toString())
                .contains("ACME", "-60", "47.6250", "188.50")
                .contains("5 trades: 2 won, 3 lost, net 1875.38 USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | seq,time,instrument,side,quantity,price,currency,eurusd"
                        + " | Line 1: the column 'fee' is missing.",
                "3 | 2,2026-02-02T11:30:00Z,ES,BUY,two,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'quantity' cannot be 'two'.",
                "3 | 2,2026-02-02T11:30:00Z,ES,BUY,0,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'quantity' cannot be '0'.",
                "3 | 2,2026-02-02T11:30:00Z,ES,BUY,2,1e9,4.50,USD,1.0850"
                        + " | Line 3: 'price' cannot be '1e9'.",
                "3 | 2,2026-02-02T11:30:00Z,ES,buy,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'side' cannot be 'buy'.",
                "3 | 2,2026-02-30T11:30:00Z,ES,BUY,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'time' cannot be '2026-02-30T11:30:00Z'.",
                "3 | 2,2026-02-02T24:30:00Z,ES,BUY,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'time' cannot be '2026-02-02T24:30:00Z'.",
                "3 | 2,2026-02-02T09:29:59Z,ES,BUY,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'time' 2026-02-02T09:29:59Z is before that of the line above,"
                        + " 2026-02-02T09:30:00Z.",
                "3 | 1,2026-02-02T11:30:00Z,ES,BUY,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'seq' repeats 1.",
                "4 | 1,2026-02-02T13:30:00Z,FDXM,SELL,2,16900,1.60,EUR,1.0850"
                        + " | Line 4: 'seq' 1 is a duplicate or follows 2.",
                "3 | 2,2026-02-02T11:30:00Z,NQ,BUY,2,4750.25,4.50,USD,1.0850"
                        + " | Line 3: 'instrument' 'NQ' is not in the file of instruments.",
                "3 | 2,2026-02-02T11:30:00Z,ES,BUY,2,4750.25,4.50,EUR,1.0850"
                        + " | Line 3: 'currency' 'EUR' is not that of ES, USD.",
                "4 | 3,2026-02-02T13:30:00Z,FDXM,SELL,2,16900,1.60,EUR,0"
                        + " | Line 4: 'eurusd' cannot be '0'.",
                "3 | 2,2026-02-02T11:30:00Z,ES | Line 3: 'currency' is missing."
            })
    void namesTheWrongLineAndWritesNothing(int number, String line, String sentence)
            throws IOException {
        List<String> lines = new ArrayList<>(lines("fills.csv"));
        lines.set(number - 1, line);
        Files.writeString(folder.resolve("fills.csv"), String.join("\n", lines));

        assertThat(run("--json")).isEqualTo(2);
        assertThat(errors.toString()).contains(sentence);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void namesACurrencyWithoutARate() {
        assertThat(run("--json", "--base", "JPY")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("Line 2: 'currency' USD has no rate, the column 'usdjpy' is missing.");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void readsAPairFromEitherSide() throws IOException {
        // 50 x (4710 - 4700) = 500 USD, at 1.25 USD for a euro 400 EUR
        Files.writeString(
                folder.resolve("fills.csv"),
                """
                seq,time,instrument,side,quantity,price,fee,currency,eurusd
                1,2026-02-02T09:30:00Z,ES,BUY,1,4700,0,USD,1.20
                2,2026-02-02T09:30:00Z,ES,SELL,1,4710,0,USD,1.25
                """);
        JsonNode statistics = json("--base", "EUR").get("statistics");
        assertThat(decimal(statistics, "net")).isEqualByComparingTo("400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACME,bond,USD,1,51.75,1 | Line 2: 'kind' cannot be 'bond'.",
                "ACME,equity,usd,1,51.75,1 | Line 2: 'currency' cannot be 'usd'.",
                "ACME,equity,USD,0,51.75,1 | Line 2: 'multiplier' cannot be '0'.",
                "ES,equity,USD,1,51.75,1 | Line 3: 'instrument' names ES again.",
                "a b,equity,USD,1,51.75,1 | Line 2: 'instrument' cannot be 'a b'."
            })
    void namesTheWrongInstrument(String line, String sentence) throws IOException {
        List<String> lines = new ArrayList<>(lines("instruments.csv"));
        lines.set(1, line);
        Files.writeString(folder.resolve("instruments.csv"), String.join("\n", lines));

        assertThat(run("--json")).isEqualTo(2);
        assertThat(errors.toString()).contains(sentence);
    }

    @Test
    void saysWhichFileIsAbsent() throws IOException {
        Files.delete(folder.resolve("fills.csv"));
        assertThat(run("--json")).isEqualTo(2);
        assertThat(errors.toString()).contains("fills.csv cannot be read.");
    }

    @Test
    void refusesAnUnknownMethod() {
        assertThat(run("--method", "hifo")).isEqualTo(2);
        assertThat(errors.toString()).contains("--method is fifo, lifo or average, not 'hifo'.");
    }

    @Test
    void manyRandomFillsEarnTheSameByEveryMethod() throws IOException {
        long seed = 20_260_202;
        new RandomFillFile(seed, 8)
                .write(folder.resolve("fills.csv"), 20_000, folder.resolve("instruments.csv"));
        List<BigDecimal> totals = new ArrayList<>();
        for (String method : List.of("fifo", "lifo", "average")) {
            JsonNode book = json("--method", method).get("positions").get("I3");
            totals.add(decimal(book, "realized_gross").add(decimal(book, "unrealized")));
        }
        assertThat(totals)
                .as("seed " + seed)
                .allSatisfy(total -> assertThat(total).isEqualByComparingTo(totals.getFirst()));
        assertThat(totals.getFirst().signum()).isNotZero();
    }

    private int run(String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "pnl",
                                "--fills",
                                folder.resolve("fills.csv").toString(),
                                "--instruments",
                                folder.resolve("instruments.csv").toString()));
        arguments.addAll(List.of(options));
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private JsonNode json(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        output.getBuffer().setLength(0);
        assertThat(run(all.toArray(String[]::new))).as(errors.toString()).isZero();
        return JsonMapper.createDefault().readValue(output.toString(), JsonNode.class);
    }

    private static void assertSame(
            JsonNode actual,
            Map<String, String> expected,
            List<String> names,
            List<String> exact,
            List<String> rounded) {
        for (String name : names) {
            assertThat(text(actual, name)).as(name).isEqualTo(expected.get(name));
        }
        for (String name : exact) {
            assertThat(decimal(actual, name)).as(name).isEqualByComparingTo(expected.get(name));
        }
        for (String name : rounded) {
            assertThat(decimal(actual, name).setScale(DIGITS, RoundingMode.HALF_EVEN))
                    .as(name)
                    .isEqualByComparingTo(expected.get(name));
        }
    }

    private static String text(JsonNode object, String name) {
        return object.get(name).coerceStringValue();
    }

    private static BigDecimal decimal(JsonNode object, String name) {
        return new BigDecimal(text(object, name));
    }

    private static List<Map<String, String>> table(String file) {
        List<String> lines = lines(file);
        String[] header = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String file) {
        try (InputStream in = PnlCommandTest.class.getResourceAsStream(CASES + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
