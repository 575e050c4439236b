package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.application.signal.AssessmentItemForm;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentSignalForm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Signals of a file, handed on one by one: of a large file there are too many to keep. */
public final class BatchFile {
    private static final JsonFactory JSON = JsonForms.factory();

    private final Path path;
    private final BatchLayout layout;

    private BatchFile(Path path, BatchLayout layout) {
        this.path = path;
        this.layout = layout;
    }

    /** Finds out how the file is laid out; its signals are read later. */
    public static BatchFile open(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new UnusableFileException(Kind.VALIDATION, path.toString(), "is no file");
            }
            return new BatchFile(path, BatchLayout.of(path));
        } catch (IOException unreadable) {
            throw unreadable(path);
        }
    }

    /** The portfolio that a document brings for all its signals. */
    public AssessmentPortfolioForm portfolio() {
        return layout.portfolio().orElse(AssessmentPortfolioForm.EMPTY);
    }

    /** The configuration that a document brings for all its signals. */
    public Optional<AssessmentConfigForm> config() {
        return layout.config();
    }

    /**
     * Hands on every signal in order, a line that is none as its fault. Nothing that follows a
     * mistake inside an array or a document can be told apart, so there the reading ends.
     */
    void forEach(Consumer<AssessmentSource> reading) {
        try (InputStream in = BatchProgress.of(path)) {
            switch (layout.shape()) {
                case LINES -> readLines(new LineReader(in), reading);
                case ARRAY, DOCUMENT, SINGLE -> readValues(in, reading);
            }
        } catch (JsonProcessingException malformed) {
            throw new UnusableFileException(
                    Kind.VALIDATION, path.toString(), Spot.notJson(malformed));
        } catch (IOException failure) {
            throw unreadable(path);
        }
    }

    private void readValues(InputStream in, Consumer<AssessmentSource> reading) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            switch (layout.shape()) {
                case SINGLE -> reading.accept(new JsonForms(parser).source());
                case DOCUMENT -> readDocument(parser, reading);
                case ARRAY, LINES -> readArray(parser, reading);
            }
            if (parser.nextToken() != null) {
                throw new UnusableFileException(
                        Kind.VALIDATION,
                        path.toString(),
                        Spot.notJson(parser.currentTokenLocation()));
            }
        }
    }

    private static void readDocument(JsonParser parser, Consumer<AssessmentSource> reading)
            throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(BatchLayout.SIGNALS)) {
                readArray(parser, reading);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readArray(JsonParser parser, Consumer<AssessmentSource> reading)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reading.accept(new JsonForms(parser).source());
        }
    }

    private static void readLines(LineReader lines, Consumer<AssessmentSource> reading)
            throws IOException {
        while (lines.step()) {
            if (!lines.isBlank()) {
                reading.accept(line(lines));
            }
        }
    }

    private static AssessmentSource line(LineReader lines) {
        if (lines.isTooLong()) {
            return noSignal(lines, "is longer than " + LineReader.LONGEST + " bytes");
        }
        try (JsonParser parser = JSON.createParser(lines.buffer(), lines.start(), lines.length())) {
            parser.nextToken();
            AssessmentSource source = new JsonForms(parser).source();
            return parser.nextToken() == null
                    ? source
                    : noSignal(lines, "is more than one JSON object");
        } catch (IOException malformed) {
            return noSignal(lines, Spot.notJsonLine(malformed));
        }
    }

    private static AssessmentSource noSignal(LineReader lines, String message) {
        return new AssessmentSource(
                AssessmentItemForm.bare(new AssessmentSignalForm(Map.of())),
                List.of(new AssessmentFault(Kind.VALIDATION, "line " + lines.number(), message)));
    }

    private static UnusableFileException unreadable(Path path) {
        return new UnusableFileException(Kind.VALIDATION, path.toString(), "cannot be read");
    }
}
