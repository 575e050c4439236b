package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What becomes of files of signals with something wrong in them. */
class BrokenBatchTest extends AssessBatchCase {
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

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", ""})
    void refusesWhatIsNoFile(String name) {
        int exit = run("--equity 1 --input-file " + folder.resolve(name));

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains(" is no file.");
    }
}
