package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Many signals on the command line: BTC and ETH for equity of 100,000, in every layout of files.
 */
class AssessBatchCommandTest extends AssessBatchCase {
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
    void endsWithZeroWhenSignalsAreRejectedAsTheyShouldBe() throws IOException {
        Path file = file("<btc>\n<eth>\n");

        assertThat(run("--equity 100000 --drawdown 0.5 --input-file " + file)).isZero();
        assertThat(output.toString()).contains("\"approved\":false");
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
}
