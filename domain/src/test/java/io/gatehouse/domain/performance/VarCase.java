package io.gatehouse.domain.performance;

import com.fasterxml.jackson.databind.JsonNode;

import org.assertj.core.data.Offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** 500 returns of one series and of three assets, and the figures that go with them. */
final class VarCase {
    static final Offset<Double> EXACT = Offset.offset(1e-9);

    private VarCase() {}

    static JsonNode expected() {
        return CaseJson.read("var-expected.json");
    }

    /** One series. */
    static double[] returns() {
        return column(lines("var-returns.csv"), 0);
    }

    /** Equity, commodity and bond. */
    static ReturnMatrix assets() {
        List<String[]> lines = lines("var-assets.csv");
        return ReturnMatrix.of(
                IntStream.range(0, 3).mapToObj(asset -> column(lines, asset)).toList());
    }

    /** Half, three and two tenths of the portfolio. */
    static double[] weights() {
        return new double[] {0.5, 0.3, 0.2};
    }

    static Confidence confidence(String level) {
        return new Confidence(new BigDecimal(level));
    }

    private static double[] column(List<String[]> lines, int column) {
        return lines.stream().mapToDouble(line -> Double.parseDouble(line[column])).toArray();
    }

    private static List<String[]> lines(String name) {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        VarCase.class.getResourceAsStream("cases/" + name)),
                                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
