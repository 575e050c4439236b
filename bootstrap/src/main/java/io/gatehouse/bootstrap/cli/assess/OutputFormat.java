package io.gatehouse.bootstrap.cli.assess;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How assessments are written. */
public enum OutputFormat {
    JSON,
    CSV,
    TABLE;

    /** By its name on the command line, which is in lower case. */
    public static Optional<OutputFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Writes many, or with JSON as an object of its own exactly one. */
    public AssessmentOutput to(Writer out, boolean isPretty, boolean isBatch) {
        return switch (this) {
            case JSON -> new JsonOutput(out, isPretty, isBatch);
            case CSV -> new CsvOutput(out);
            case TABLE -> new TableOutput(out);
        };
    }
}
