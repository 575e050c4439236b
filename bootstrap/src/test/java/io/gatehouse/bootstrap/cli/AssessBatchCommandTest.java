package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many signals on the command line: BTC and ETH for equity of 100,000, in every layout of files.
 */
class AssessBatchCommandTest {
    private static final String BTC =
            "{'signal_id': 'a', 'asset': 'BTC', 'signal_type': 'LONG', 'price': 50000,"
                    + " 'confidence': 0.8}";
    private static final String ETH =
            "{'signal_id': 'b', 'asset': 'ETH', 'signal_type': 'SHORT', 'price': '2000',"
                    + " 'confidence': '1', 'timestamp': null}";

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[<btc>, <eth>]",
                "[\n  <btc>\n, \n<eth>]\n",
                "<btc>\n<eth>",
                "\n <btc> \r\n\r\n\t<eth>\r\n",
                "{'signals': [<btc>, <eth>]}",
                "{'portfolio': {'total_equity': 5, 'positions': null}, 'signals': [<btc>, <eth>]}",
                "{'signals': [<btc>,\n<eth>], 'config': {}, 'portfolio': {'daily_pnl': 0}}"
            })
    void assessesEveryLayoutInOrder(String layout) throws IOException {
        JsonNode answer = json("--equity 100000 --input-file " + file(layout));

        assertThat(answer.size()).isEqualTo(2);
        assertThat(text(answer, 0, "signal_id")).isEqualTo("a");
        assertThat(text(answer, 0, "position_size")).isEqualTo("0.4");
        assertThat(text(answer, 1, "signal_id")).isEqualTo("b");
        assertThat(text(answer, 1, "position_size")).isEqualTo("10");
        assertThat(text(answer, 1, "stop_loss_price")).isEqualTo("2040");
    }

    @Test
    void takesPortfolioAndConfigurationOfDocument() throws IOException {
        Path file =
                file(
                        "{'config': {'max_position_percent': 10}, 'signals': [<btc>],"
                                + " 'portfolio': {'total_equity': 100000, 'cash': 9000,"
                                + " 'positions': {'BTC': 2500}}}");

        // min(10000 - 2500, 9000)
        assertThat(text(json("--input-file " + file), 0, "notional")).isEqualTo("7500");
        // The option stands over the document: min(10000 - 2500, 600)
        assertThat(text(json("--cash 600 --input-file " + file), 0, "notional")).isEqualTo("600");
    }

    @Test
    void measuresSignalsByWhatTheyBring() throws IOException {
        Path file =
                file(
                        """
                        {'signal': <btc>, 'portfolio': {'total_equity': 1000}}
                        {'signal': <btc>, 'config': {'max_position_percent': 5}}
                        {'signal': <btc>, 'portfolio': {'cash': 5}}
                        <btc>
                        """);

        int exit = run("--equity 100000 --input-file " + file);

        assertThat(exit).isEqualTo(1);
        JsonNode answer = answer();
        assertThat(text(answer, 0, "notional")).isEqualTo("200");
        assertThat(text(answer, 1, "notional")).isEqualTo("5000");
        assertThat(error(answer, 2)).isEqualTo("total_equity is required");
        assertThat(text(answer, 3, "notional")).isEqualTo("20000");
    }

    @Test
    void takesNumbersButNoTextsWithExponent() throws IOException {
        Path file =
                file(
                        """
                        {'asset': 'X', 'signal_type': 'LONG', 'price': 5e-05, 'confidence': 8E-1}
                        {'asset': 'X', 'signal_type': 'LONG', 'price': '5e-05', 'confidence': 1}
                        {'asset': 'X', 'signal_type': 'LONG', 'price': 1e12, 'confidence': 1}
                        {'signal': <btc>, 'portfolio': {'total_equity': 1e3, 'positions': {'BTC': 5e1}}}
                        """);

        int exit = run("--equity 100000 --input-file " + file);

        assertThat(exit).isEqualTo(1);
        // 2 % below 0.00005
        assertThat(text(answer(), 0, "stop_loss_price")).isEqualTo("0.000049");
        assertThat(error(answer(), 1)).isEqualTo("price must be a decimal number");
        assertThat(error(answer(), 2)).isEqualTo("price must be a decimal number");
        // 20 % of 1000, less 50 held
        assertThat(text(answer(), 3, "notional")).isEqualTo("150");
    }

    @Test
    void goesOnAfterBrokenLineAndEndsWithOne() throws IOException {
        Path file =
                file(
                        """
                        <btc>
                        {'signal_id': 'x', 'asset':
                        {'signal_id': 'c', 'asset': 'BTC', 'price': -1}
                        <eth>
                        5
                        <btc> <btc>
                        {'asset': 'BTC', 'portfolio': {}}
                        {'signal': <btc>, 'lots': 5}
                        {'signal': <btc>, 'signal': <eth>}
                        <eth>""");

        int exit = run("--equity 100000 --input-file " + file);

        assertThat(exit).isEqualTo(1);
        JsonNode answer = answer();
        assertThat(answer.size()).isEqualTo(10);
        assertThat(text(answer, 0, "position_size")).isEqualTo("0.4");
        assertThat(answer.get(1).get("signal_id").isNull()).isTrue();
        assertThat(error(answer, 1)).startsWith("line 2 is not valid JSON at column");
        assertThat(text(answer, 2, "signal_id")).isEqualTo("c");
        assertThat(error(answer, 2)).isEqualTo("signal_type is required");
        assertThat(answer.get(2).get("errors").size()).isEqualTo(3);
        assertThat(text(answer, 3, "position_size")).isEqualTo("10");
        assertThat(error(answer, 4)).isEqualTo("signal must be an object");
        assertThat(error(answer, 5)).isEqualTo("line 6 is more than one JSON object");
        assertThat(error(answer, 6)).startsWith("signal is required beside a portfolio");
        assertThat(error(answer, 7)).isEqualTo("lots is not a known field");
        assertThat(error(answer, 8)).isEqualTo("signal is given twice");
        assertThat(text(answer, 9, "position_size")).isEqualTo("10");
        assertThat(errors.toString())
                .isEqualTo("gatehouse: 7 of 10 signals could not be assessed.\n");
    }

    @Test
    void goesOnAfterLinesBeyondTheLimitsOfTheParser() throws IOException {
        Path file =
                file(
                        String.join(
                                "\n",
                                "{'price': " + "[".repeat(1100) + "]".repeat(1100) + "}",
                                "{'price': " + "9".repeat(1100) + "}",
                                "{'" + "x".repeat(60_000) + "': 1}",
                                "\0\0\0{\0\0\0",
                                "<btc>"));

        int exit = run("--equity 100000 --input-file " + file);

        assertThat(exit).as(errors.toString()).isEqualTo(1);
        JsonNode answer = answer();
        assertThat(answer.size()).isEqualTo(5);
        assertThat(error(answer, 0)).startsWith("line 1 is nested deeper than 16, or has a number");
        assertThat(error(answer, 1)).startsWith("line 2 is nested deeper than 16, or has a number");
        assertThat(error(answer, 2)).startsWith("line 3 is nested deeper than 16, or has a number");
        assertThat(error(answer, 3)).startsWith("line 4 is not valid JSON");
        assertThat(text(answer, 4, "position_size")).isEqualTo("0.4");
    }

    @Test
    void refusesArrayBeyondTheLimitsOfTheParserInASentence() throws IOException {
        Path file = file("[<btc>, {'price': " + "9".repeat(1100) + "}]");

        assertThat(run("--equity 100000 --input-file " + file)).isEqualTo(2);
        assertThat(answer().size()).isEqualTo(1);
        assertThat(errors.toString()).contains("signals.json is nested deeper than 16, or has");
    }

    @Test
    void endsWithZeroWhenSignalsAreRejectedAsTheyShouldBe() throws IOException {
        Path file = file("<btc>\n<eth>\n");

        assertThat(run("--equity 100000 --drawdown 0.5 --input-file " + file)).isZero();
        assertThat(output.toString()).contains("\"approved\":false");
    }

    @Test
    void endsAtMistakeInsideArrayWithWhatWasDone() throws IOException {
        Path file = file("[<btc>,\n<eth>,\n{'asset': oops},\n<btc>]");

        int exit = run("--equity 100000 --input-file " + file);

        assertThat(exit).isEqualTo(2);
        assertThat(answer().size()).isEqualTo(2);
        assertThat(errors.toString()).contains("is not valid JSON at line 3, column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'signals': [<btc>, oops]}             | is not valid JSON at line 1, column",
                "{'signals': <btc>}                     | signals must be a list.",
                "{'signals': [<btc>], 'lots': 5}        | lots is not a known field.",
                "{'signals': [], 'signals': []}         | signals is given twice.",
                "{'signals': [], 'config': {}, 'config': {}} | config is given twice.",
                "{'signals': [], 'portfolio': {'positions': {}, 'positions': {}}} | positions is given",
                "{'signals': [<btc>], 'portfolio': []}  | portfolio must be an object.",
                "{'signals': [<btc>], 'portfolio': {'cash': 'x'}} | (cash) must be a decimal number."
            })
    void refusesWrongDocumentWhole(String document, String sentence) throws IOException {
        int exit = run("--equity 100000 --input-file " + file(document));

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains(sentence);
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void refusesWrongConfigurationOfDocument() throws IOException {
        Path file = file("{'signals': [<btc>], 'config': {'reward_ratio': 0}}");

        assertThat(run("--equity 100000 --input-file " + file)).isEqualTo(3);
        assertThat(errors.toString()).contains("reward_ratio must be more than zero.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "[]", "{'signals': []}"})
    void answersNothingForNothing(String layout) throws IOException {
        assertThat(json("--equity 100000 --input-file " + file(layout)).size()).isZero();
    }

    @Test
    void takesOneSignalOverManyLines() throws IOException {
        JsonNode answer =
                json(
                        "--input-file "
                                + file(
                                        "{'signal':\n <btc>,\n 'portfolio': {'total_equity':\n 10}}"));

        assertThat(answer.size()).isEqualTo(1);
        assertThat(text(answer, 0, "notional")).isEqualTo("2");
    }

    @Test
    void readsLinesAcrossItsBufferAndPassesOverTooLongOne() throws IOException {
        String padded = BTC.replace("{", "{" + " ".repeat(500_000)).replace('\'', '"');
        String tooLong = "{" + " ".repeat(3_000_000) + "}";
        Path file =
                Files.writeString(
                        folder.resolve("long.json"),
                        String.join("\n", padded, padded, padded, tooLong, padded, tooLong));

        int exit = run("--equity 100000 --input-file " + file);

        JsonNode answer = answer();
        assertThat(exit).isEqualTo(1);
        assertThat(answer.size()).isEqualTo(6);
        assertThat(IntStream.of(0, 1, 2, 4).mapToObj(i -> text(answer, i, "position_size")))
                .containsOnly("0.4");
        assertThat(error(answer, 3)).isEqualTo("line 4 is longer than 1048576 bytes");
        assertThat(error(answer, 5)).isEqualTo("line 6 is longer than 1048576 bytes");
    }

    @Test
    void writesLineForEverySignal() throws IOException {
        Path file = file("<btc>\n<eth>\n<btc>");

        run("--equity 100000 --input-file " + file);

        List<String> lines = output.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("[");
        assertThat(lines.get(1)).startsWith("{\"signal_id\":\"a\",").endsWith("}},");
        assertThat(lines.get(3)).startsWith("{\"signal_id\":\"a\",").endsWith("}}");
        assertThat(lines.getLast()).isEqualTo("]");
    }

    @Test
    void indentsWhatIsToBePretty() throws IOException {
        Path file = file("<btc>\n<eth>");

        JsonNode answer = json("--pretty --equity 100000 --input-file " + file);

        assertThat(text(answer, 1, "position_size")).isEqualTo("10");
        assertThat(output.toString())
                .startsWith("[\n{\n  \"signal_id\": \"a\",\n")
                .contains("\n},\n{\n  \"signal_id\": \"b\",\n")
                .endsWith("\n}\n]\n");
    }

    @Test
    void writesTextsOfStrangersHarmlessly() throws IOException {
        Path file = file("{'signal_id': '=1+1', 'asset': 'A,\\'B', 'price': 5}");

        run("--equity 100000 --output csv --input-file " + file);

        assertThat(output.toString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("'=1+1,,,")
                .endsWith(",signal_type is required; confidence is required");
    }

    @Test
    void isAlsoCalledAssessBatch() throws IOException {
        Path file = file("[<btc>]");

        assertThat(execute("assess batch --equity 100000 --input-file " + file)).isZero();
        assertThat(answer().size()).isEqualTo(1);
    }

    @Test
    void refusesOptionsBeforeItsName() throws IOException {
        Path file = file("[<btc>]");

        assertThat(execute("assess --equity 100000 batch --input-file " + file)).isEqualTo(2);
        assertThat(errors.toString()).contains("Options come after 'batch'.");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void keepsThePortfolioForTheNextRun() throws IOException {
        Path state = folder.resolve("state.json");
        Path file = file("[<btc>]");

        run("--equity 100000 --cash 300 --state " + state + " --input-file " + file);
        output.getBuffer().setLength(0);

        assertThat(text(json("--state " + state + " --input-file " + file), 0, "notional"))
                .isEqualTo("300");
    }

    @Test
    void tellsApartWhatWasAssessedAndStateThatCannotBeKept() throws IOException {
        Path file = file("<btc>\n5\n<eth>");
        String options = " --equity 100000 --input-file " + file;

        assertThat(run("--state " + folder.resolve("none/state.json") + options)).isEqualTo(2);
        assertThat(output.toString()).isEmpty();
        assertThat(run("--state " + folder.resolve("s".repeat(300)) + options)).isEqualTo(2);
        assertThat(answer().size()).isEqualTo(3);
        assertThat(errors.toString())
                .contains("none/state.json cannot be written: its folder does not exist")
                .contains("1 of 3 signals could not be assessed.");
    }

    @Test
    void assessesTheSampleThatItWrites() throws IOException {
        Path sample = folder.resolve("sample.json");

        assertThat(execute("create-sample " + sample)).isZero();
        JsonNode answer = json("--input-file " + sample);

        assertThat(answer.size()).isEqualTo(2);
        assertThat(text(answer, 0, "position_size")).isEqualTo("0.4");
        assertThat(answer.get(0).get("risk_score").getDoubleValue()).isEqualTo(0.2275);
        // 20 % of 100000 less 4000 held, by 3000 each
        assertThat(text(answer, 1, "position_size")).isEqualTo("5.33333333");
        assertThat(text(answer, 1, "take_profit_price")).isEqualTo("2700");
    }

    @Test
    void writesNoSampleOverAnything() throws IOException {
        Path file = file("precious");

        assertThat(execute("create-sample " + file)).isEqualTo(2);
        assertThat(execute("create-sample " + folder)).isEqualTo(2);
        assertThat(execute("create-sample " + folder.resolve("nowhere/file"))).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", ""})
    void refusesWhatIsNoFile(String name) {
        int exit = run("--equity 1 --input-file " + folder.resolve(name));

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains(" is no file.");
    }

    private Path file(String layout) throws IOException {
        String json = layout.replace("<btc>", BTC).replace("<eth>", ETH);
        return Files.writeString(folder.resolve("signals.json"), json.replace('\'', '"'));
    }

    private JsonNode json(String options) throws IOException {
        output.getBuffer().setLength(0);
        assertThat(run(options)).as(errors.toString()).isZero();
        return answer();
    }

    private JsonNode answer() throws IOException {
        return JsonMapper.createDefault().readValue(output.toString(), JsonNode.class);
    }

    private static String text(JsonNode answer, int index, String field) {
        return answer.get(index).get(field).getStringValue();
    }

    private static String error(JsonNode answer, int index) {
        JsonNode error = answer.get(index).get("error");
        return error.get("field").getStringValue() + " " + error.get("message").getStringValue();
    }

    private int run(String options) {
        return execute("batch " + options);
    }

    private int execute(String words) {
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(output));
        line.setErr(new PrintWriter(errors));
        return line.execute(words.split(" +"));
    }
}
