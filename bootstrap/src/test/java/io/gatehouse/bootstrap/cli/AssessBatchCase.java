package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Many signals on the command line: BTC and ETH, in files whose JSON has single quotes. */
abstract class AssessBatchCase {
    static final String BTC =
            "{'signal_id': 'a', 'asset': 'BTC', 'signal_type': 'LONG', 'price': 50000,"
                    + " 'confidence': 0.8}";
    static final String ETH =
            "{'signal_id': 'b', 'asset': 'ETH', 'signal_type': 'SHORT', 'price': '2000',"
                    + " 'confidence': '1', 'timestamp': null}";

    final StringWriter output = new StringWriter();
    final StringWriter errors = new StringWriter();

    @TempDir Path folder = Path.of("");

    Path file(String layout) throws IOException {
        String json = layout.replace("<btc>", BTC).replace("<eth>", ETH);
        return Files.writeString(folder.resolve("signals.json"), json.replace('\'', '"'));
    }

    JsonNode json(String options) throws IOException {
        output.getBuffer().setLength(0);
        assertThat(run(options)).as(errors.toString()).isZero();
        return answer();
    }

    JsonNode answer() throws IOException {
        return JsonMapper.createDefault().readValue(output.toString(), JsonNode.class);
    }

    static String text(JsonNode answer, int index, String field) {
        return answer.get(index).get(field).getStringValue();
    }

    static String error(JsonNode answer, int index) {
        JsonNode error = answer.get(index).get("error");
        return error.get("field").getStringValue() + " " + error.get("message").getStringValue();
    }

    int run(String options) {
        return execute("batch " + options);
    }

    int execute(String words) {
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(output));
        line.setErr(new PrintWriter(errors));
        return line.execute(words.split(" +"));
    }
}
