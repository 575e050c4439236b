package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The command on 523 days of equity, beside what independent calculations expect. */
class MetricsCommandTest {
    private static final String CASES = "/io/gatehouse/domain/performance/cases/";
    private static final double NINE_DIGITS = 1e-7;
    private static final String HEADER =
            "date,flow_sod,intraday_value_before_flow,flow_intraday,flow_eod,equity_close\n";

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void copyCase() throws IOException {
        Files.write(folder.resolve("equity.csv"), bytes("equity.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "twr_total, twr_total, 1",
        "sharpe_ratio, sharpe_rf0, 1",
        "max_drawdown, max_drawdown, -1",
        "max_drawdown_money, max_drawdown_money_flow_adjusted, -1",
        "win_days, win_days, 1",
        "xirr, xirr_act365, 1",
        "information_ratio, information_ratio_arithmetic_ann, 1"
    })
    void measuresTheCase(String code, String key, int sign) throws IOException {
        JsonNode answer = json("--equity", path("equity.csv"), "--json");

        assertThat(answer.get("observations").getIntValue()).isEqualTo(523);
        assertThat(answer.get("metrics").size()).isEqualTo(28);
        assertThat(metric(answer, code).get("value").getDoubleValue())
                .isCloseTo(sign * expected(key), withinPercentage(NINE_DIGITS));
        assertThat(metric(answer, code).get("reason").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sharpe_ratio, sharpe_rf4pct_geometric_daily",
        "sortino_ratio, sortino_mar_rf4pct_geometric_daily",
        "alpha, alpha_ann_arithmetic_rf4"
    })
    void takesTheRiskFreeRate(String code, String key) throws IOException {
        JsonNode answer = json("--equity", path("equity.csv"), "--json", "--risk-free", "0.04");

        assertThat(metric(answer, code).get("value").getDoubleValue())
                .isCloseTo(expected(key), withinPercentage(NINE_DIGITS));
    }

    @Test
    void saysWhyFiguresAreMissing() throws IOException {
        write("2024-01-01,0,,,0,100\n2024-01-02,0,,,0,101\n");

        JsonNode answer = json("--equity", path("bad.csv"), "--json");

        assertThat(metric(answer, "twr_total").get("value").getDoubleValue()).isEqualTo(0.01);
        assertReason(answer, "sharpe_ratio", "INSUFFICIENT_DATA");
        assertReason(answer, "calmar_ratio", "NO_DRAWDOWN");
        assertReason(answer, "beta", "NO_DATA");
    }

    /** As spreadsheets save it. */
    @Test
    void takesByteOrderMark() throws IOException {
        write("2024-01-01,0,,,0,100\n2024-01-02,0,,,0,101\n");
        Path marked = folder.resolve("marked.csv");
        Files.writeString(marked, "\uFEFF" + Files.readString(folder.resolve("bad.csv")));

        JsonNode answer = json("--equity", path("marked.csv"), "--json");

        assertThat(metric(answer, "twr_total").get("value").getDoubleValue()).isEqualTo(0.01);
    }

    @Test
    void annualisesByTheDaysGiven() throws IOException {
        write("2024-01-01,0,,,0,100\n2024-01-02,0,,,0,110\n");

        JsonNode answer = json("--equity", path("bad.csv"), "--json", "--annualisation", "2");

        assertThat(metric(answer, "cagr").get("value").getDoubleValue())
                .isCloseTo(0.21, withinPercentage(NINE_DIGITS));
    }

    @Test
    void showsTableToPeople() {
        run("--equity", path("equity.csv"));

        assertThat(output.toString())
                .contains("523 daily returns from 2023-12-29 to 2025-12-31")
                .containsPattern("sharpe_ratio +-0\\.7596")
                .containsPattern("max_drawdown +26\\.31 %")
                .contains("began on 2024-07-26");
    }

    @Test
    void writesPageThatNeedsNothingElse() throws IOException {
        Path page = folder.resolve("report.html");

        int exit = run("--equity", path("equity.csv"), "--html", page.toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "26.31 %", "equity.csv")
                .doesNotContain("http", "<script", "src=", "href=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-01,0,,,0,1OO|Line 2: 'equity_close' cannot be '1OO'.",
                "2024-01-01,0,,,0,NaN|Line 2: 'equity_close' cannot be 'NaN'.",
                "2024-01-01,0,,,0,|Line 2: 'equity_close' cannot be ''.",
                "2024-01-01,0,,|Line 2: 'equity_close' is missing.",
                "2024-13-01,0,,,0,100|Line 2: 'date' cannot be '2024-13-01'.",
                "2024-01-01,5,,,0,100|Line 2: 'flow_sod' is not 0 on the line of the opening",
                "2024-01-01,0,9,1,0,100|Line 2: 'flow_intraday' is not empty on the line",
                "2024-01-02,0,,,0,100;2024-01-01,0,,,0,1|Line 3: 'date' does not come after",
                "2024-01-02,0,,,0,100;2024-01-02,0,,,0,1|Line 3: 'date' does not come after",
                "2024-01-02,0,,,0,100;2024-01-03,x,,,0,1|Line 3: 'flow_sod' cannot be 'x'.",
                "2024-01-02,0,,,0,100;2024-01-03,0,,7,0,1|Line 3: 'intraday_value_before_flow'",
                "2024-01-02,0,,,0,100;2024-01-03,0,7,,0,1|Line 3: 'flow_intraday' cannot be ''.",
                "''|Line 2: 'equity_close' of the opening is missing."
            })
    void refusesBadFilesByLineAndField(String lines, String sentence) throws IOException {
        write(lines.replace(';', '\n') + "\n");
        Path page = folder.resolve("report.html");

        int exit = run("--equity", path("bad.csv"), "--html", page.toString());

        assertThat(exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains(sentence);
        assertThat(output.toString()).isEmpty();
        assertThat(page).doesNotExist();
    }

    @Test
    void refusesFileWithoutColumn() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "date,equity_close\n2024-01-01,100\n");

        assertThat(run("--equity", path("bad.csv"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("Line 1: the column 'flow_sod' is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "--risk-free, much, --risk-free is a number such as 0.04",
        "--risk-free, -1, A risk-free rate lies above -1",
        "--annualisation, 0, A year has 1 to 366 days",
        "--annualisation, many, Invalid value",
        "--equity, missing.csv, cannot be read"
    })
    void refusesWrongOptions(String option, String value, String sentence) {
        List<String> arguments = new ArrayList<>(List.of(option, value));
        if (!option.equals("--equity")) {
            arguments.addAll(List.of("--equity", path("equity.csv")));
        }

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains(sentence);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void saysThatPageCannotBeWritten() {
        Path page = folder.resolve("nowhere").resolve("report.html");

        int exit = run("--equity", path("equity.csv"), "--html", page.toString());

        assertThat(exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString()).contains("report.html cannot be written.");
        assertThat(output.toString()).isEmpty();
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("bad.csv"), HEADER + lines);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private JsonNode json(String... arguments) throws IOException {
        assertThat(run(arguments)).as(errors.toString()).isZero();
        return JsonMapper.createDefault().readValue(output.toString(), JsonNode.class);
    }

    private int run(String... arguments) {
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(output));
        line.setErr(new PrintWriter(errors));
        List<String> words = new ArrayList<>(List.of("metrics"));
        words.addAll(List.of(arguments));
        return line.execute(words.toArray(String[]::new));
    }

    private static JsonNode metric(JsonNode answer, String code) {
        return answer.get("metrics").get(code);
    }

    private static void assertReason(JsonNode answer, String code, String reason) {
        assertThat(metric(answer, code).get("value").isNull()).isTrue();
        assertThat(metric(answer, code).get("reason").getStringValue()).isEqualTo(reason);
    }

    private static double expected(String key) throws IOException {
        return JsonMapper.createDefault()
                .readValue(
                        new String(bytes("equity-metrics.json"), StandardCharsets.UTF_8),
                        JsonNode.class)
                .get(key)
                .getDoubleValue();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream content = MetricsCommandTest.class.getResourceAsStream(CASES + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        }
    }
}
