package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One signal on the command line: BTC LONG at 50,000 with confidence 0.8. */
class AssessCommandTest {
    private static final String WORKED =
            ("{'signal_id':null,'asset':'BTC','signal_type':'LONG','approved':true,"
                            + "'position_size':'0.4','notional':'20000','stop_loss_price':'49000',"
                            + "'take_profit_price':'52000','risk_reward_ratio':2,"
                            + "'position_risk':'400','risk_level':'LOW','risk_score':0.2275,"
                            + "'reasons':[],'compliance':{'max_drawdown':true,'daily_loss':true,"
                            + "'per_trade_risk':true,'position_size':true}}\n")
                    .replace('\'', '"');

    private static final String MANY = "9".repeat(1100);
    private static final String BEYOND_LIMITS =
            " is nested deeper than 16, or has a number longer than 64 or a name longer than 128"
                    + " characters.";

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder = Path.of("");

    @Test
    void answersTheWorkedExampleDigitForDigit() {
        int exit = btc("--equity 100000 --drawdown 0.05 --daily-pnl 500 --cash 20000");

        assertThat(exit).as(errors.toString()).isZero();
        assertThat(output.toString()).isEqualTo(WORKED);
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void takesCashOfAllEquityAndNoLossWhereNothingIsSaid() {
        int exit = btc("--equity 100000 --output json --pretty");

        assertThat(exit).isZero();
        assertThat(output.toString())
                .startsWith("{\n  \"signal_id\": null,\n  \"asset\": \"BTC\",")
                .contains("\n  \"position_size\": \"0.4\",\n")
                .contains("\n  \"risk_score\": 0.14,\n");
    }

    @Test
    void endsWithOneForRejectedSignal() {
        int exit = btc("--equity 100000 --drawdown 0.2 --daily-pnl -5000");

        assertThat(exit).isEqualTo(1);
        assertThat(output.toString())
                .contains("\"approved\":false")
                .contains("max_drawdown: drawdown 0.2 has reached the limit 0.2")
                .contains("daily_loss: loss 5000 has reached the limit 5000");
    }

    @Test
    void takesExitsAndPositionsOfTheOptions() {
        int exit =
                run(
                        "--signal-id s-1 --asset ETH --signal SHORT --price 100 --confidence 1"
                                + " --stop-loss 125 --take-profit 50 --equity 10000"
                                + " --position ETH=-1500 --position BTC=9000");

        assertThat(exit).as(errors.toString()).isZero();
        // 10000 x 0.20 - 1500 of room; 10000 x 0.02 / 0.25 = 800 by its risk
        assertThat(output.toString())
                .startsWith("{\"signal_id\":\"s-1\",\"asset\":\"ETH\"")
                .contains("\"notional\":\"500\"", "\"position_size\":\"5\"")
                .contains("\"position_risk\":\"125\"", "\"risk_reward_ratio\":2,");
    }

    @Test
    void writesTableAndCsv() {
        assertThat(btc("--equity 100000 --output table")).isZero();
        assertThat(output.toString())
                .startsWith("signal_id ")
                .containsPattern(
                        "BTC +LONG +true +0\\.4 +20000 +49000 +52000 +2 +400 +LOW +0\\.14");

        output.getBuffer().setLength(0);
        assertThat(btc("--equity 100000 --output csv")).isZero();
        assertThat(output.toString().lines().skip(1))
                .containsExactly(",BTC,LONG,true,0.4,20000,49000,52000,2,400,LOW,0.14,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--price 0         | --price (price) must be more than zero.",
                "--price 1e5       | --price (price) must be a decimal number.",
                "--confidence 1.2  | --confidence (confidence) must be 0 to 1.",
                "--signal HOLD     | --signal (signal_type) must be one of [LONG, SHORT].",
                "--equity 0        | --equity (total_equity) must be more than zero.",
                "--drawdown 1.5    | --drawdown (current_drawdown) must be 0 to 1.",
                "--cash some       | --cash (cash) must be a decimal number.",
                "--stop-loss 50000 | --stop-loss (stop_loss) must be below the price.",
                "--position BTC=x  | positions.BTC must be a decimal number.",
                "--position BTC    | Value for option option '--position'",
                "--output xml      | --output is json, csv or table, not 'xml'.",
                "--lots 5          | Unknown options: '--lots', '5'."
            })
    void endsWithTwoForBadInput(String options, String sentence) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--asset BTC --signal LONG --price 50000 --confidence 0.8"
                                        + " --equity 100000"));
        String name = options.split(" ", 2)[0];
        words.replaceAll(text -> text.replaceAll(name + " \\S+", ""));
        words.add(options);

        assertThat(run(String.join(" ", words))).isEqualTo(2);
        assertThat(errors.toString()).contains("gatehouse: " + sentence);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void namesEveryWrongOptionAtOnce() {
        assertThat(run("--price -1 --drawdown 2")).isEqualTo(2);

        assertThat(errors.toString().lines())
                .containsExactly(
                        "gatehouse: --asset (asset) is required.",
                        "gatehouse: --signal (signal_type) is required.",
                        "gatehouse: --confidence (confidence) is required.",
                        "gatehouse: --price (price) must be more than zero.",
                        "gatehouse: --equity (total_equity) is required.",
                        "gatehouse: --drawdown (current_drawdown) must be 0 to 1.");
    }

    @Test
    void goesByTheConfigurationFile() throws IOException {
        Path config =
                file(
                        "{\"stop_loss_percent\": 4, \"reward_ratio\": \"1.5\", \"max_drawdown_percent\": 10}");

        int exit = btc("--equity 100000 --drawdown 0.1 --config " + config);

        assertThat(exit).isEqualTo(1);
        assertThat(output.toString())
                .contains("\"stop_loss_price\":\"48000\"", "\"take_profit_price\":\"53000\"")
                .contains("has reached the limit 0.1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reward_ratio': 0}          | reward_ratio must be more than zero.",
                "{'stop_loss_percent': 100}   | stop_loss_percent must be more than 0 and less",
                "{'max_position_percent': []} | max_position_percent must be a text or a number.",
                "{'max_drawdown': 10}         | max_drawdown is not a known field.",
                "{'reward_ratio': 1, 'reward_ratio': 2} | reward_ratio is given twice.",
                "[]                           | config must be an object.",
                "''                           | config must be an object.",
                "{'reward_ratio': 2           | is not valid JSON at line 1, column",
                "{} {}                        | is not valid JSON at line 1, column"
            })
    void endsWithThreeForBadConfiguration(String json, String sentence) throws IOException {
        int exit = btc("--equity 100000 --config " + file(json));

        assertThat(exit).isEqualTo(3);
        assertThat(errors.toString()).contains(sentence);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void namesEveryWrongFieldOfConfigurationAtOnce() throws IOException {
        Path config = file("{'reward_ratio': -1, 'stop': 3, 'max_daily_loss_percent': 'x'}");

        assertThat(btc("--equity 100000 --config " + config)).isEqualTo(3);
        assertThat(errors.toString().lines())
                .containsExactlyInAnyOrder(
                        "gatehouse: stop is not a known field.",
                        "gatehouse: max_daily_loss_percent must be a decimal number.",
                        "gatehouse: reward_ratio must be more than zero.");
    }

    @Test
    void endsWithThreeWithoutTheConfigurationFile() {
        assertThat(btc("--equity 100000 --config " + folder.resolve("none"))).isEqualTo(3);
        assertThat(btc("--equity 100000 --config " + folder)).isEqualTo(3);
        assertThat(errors.toString()).contains("none is no file of at most");
    }

    @Test
    void keepsThePortfolioBetweenRuns() throws IOException {
        Path state = folder.resolve("state.json");

        btc("--equity 100000 --drawdown 0.05 --position BTC=5000 --state " + state);
        btc("--daily-pnl -1000 --position ETH=-70.5 --state " + state);
        int exit = btc("--state " + state);

        assertThat(exit).as(errors.toString()).isZero();
        // 20 % of 100000 less 5000; 0.35 x (0.05/0.20 + 1000/5000) + 0.04 + 0.10 x 0.75
        assertThat(output.toString().lines().skip(2))
                .singleElement()
                .asString()
                .contains("\"notional\":\"15000\"", "\"risk_score\":0.2725");
        assertThat(Files.readString(state).replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"current_drawdown\":\"0.05\",\"daily_pnl\":\"-1000\","
                                + "\"total_equity\":\"100000\","
                                + "\"positions\":{\"BTC\":\"5000\",\"ETH\":\"-70.5\"}}");
        assertThat(folder).isDirectoryContaining(path -> path.equals(state));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(state);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total_equity\": \"100000\"",
                "",
                "[1]",
                "{\"equity\": \"100000\"}",
                "{\"total_equity\": {}}",
                "{\"positions\": 5}"
            })
    void neverWritesOverStateThatItCannotRead(String broken) throws IOException {
        Path state = Files.writeString(folder.resolve("state.json"), broken);

        int exit = btc("--equity 100000 --state " + state);

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).startsWith("gatehouse: ");
        assertThat(output.toString()).isEmpty();
        assertThat(Files.readString(state)).isEqualTo(broken);
    }

    @Test
    void leavesStateAloneWhenTheSignalIsWrong() throws IOException {
        Path state = Files.writeString(folder.resolve("state.json"), "{\"total_equity\": 100}");

        assertThat(btc("--equity 500 --take-profit 1 --state " + state)).isEqualTo(2);
        assertThat(Files.readString(state)).isEqualTo("{\"total_equity\": 100}");
    }

    @Test
    void saysThatStateCannotBeKept() {
        Path state = folder.resolve("nowhere").resolve("state.json");

        assertThat(btc("--equity 100000 --state " + state)).isEqualTo(2);
        assertThat(errors.toString()).contains("state.json cannot be written: its folder");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void answersThoughStateCannotBeKeptInTheEnd() {
        // No file system takes a name of 300 characters, which its folder does not tell before.
        Path state = folder.resolve("s".repeat(300));

        assertThat(btc("--equity 100000 --state " + state)).isEqualTo(2);
        assertThat(output.toString()).contains("\"approved\":true");
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .contains("cannot be written");
    }

    @Test
    void refusesFilesBeyondTheLimitsOfTheParserInSentences() throws IOException {
        Path deep = file("{'reward_ratio': " + "[".repeat(1100) + "]".repeat(1100) + "}");
        Path longNumber =
                Files.writeString(folder.resolve("state.json"), "{\"cash\": " + MANY + "}");

        assertThat(btc("--equity 100000 --config " + deep)).isEqualTo(3);
        assertThat(btc("--equity 100000 --state " + longNumber)).isEqualTo(2);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "gatehouse: " + deep + BEYOND_LIMITS,
                        "gatehouse: " + longNumber + BEYOND_LIMITS);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void replacesWhatALinkPointsToAndNotTheLink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "{\"total_equity\": 100000}");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        assertThat(btc("--cash 7 --state " + link)).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("\"cash\" : \"7\"");
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("config.json"), json.replace('\'', '"'));
    }

    private int btc(String options) {
        return run("--asset BTC --signal LONG --price 50000 --confidence 0.8 " + options);
    }

    private int run(String options) {
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(output));
        line.setErr(new PrintWriter(errors));
        List<String> words = new ArrayList<>(List.of("assess"));
        words.addAll(Arrays.asList(options.strip().split(" +")));
        return line.execute(words.toArray(String[]::new));
    }
}
