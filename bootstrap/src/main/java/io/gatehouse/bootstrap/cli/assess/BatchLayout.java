package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.application.signal.AssessmentPortfolioForm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a file of signals is laid out, told by its first value, and what a document says about all of
 * them, which may stand behind the signals.
 */
record BatchLayout(
        Shape shape,
        Optional<AssessmentPortfolioForm> portfolio,
        Optional<AssessmentConfigForm> config) {
    static final String SIGNALS = "signals";

    /** What the file is as a whole. */
    enum Shape {
        /** A JSON array of signals. */
        ARRAY,
        /** One object with {@code signals}, and perhaps a portfolio and a configuration. */
        DOCUMENT,
        /** One signal, on as many lines as it likes. */
        SINGLE,
        /** A signal a line. */
        LINES
    }

    static BatchLayout of(Path file) throws IOException {
        Header header = new Header();
        try (JsonParser parser = JsonForms.factory().createParser(file.toFile())) {
            return switch (parser.nextToken()) {
                case START_ARRAY -> plain(Shape.ARRAY);
                case START_OBJECT -> header.read(parser);
                case null, default -> plain(Shape.LINES);
            };
        } catch (JsonProcessingException malformed) {
            if (header.hasSignals) {
                throw new UnusableFileException(
                        Kind.VALIDATION, file.toString(), Spot.notJson(malformed));
            }
            return plain(Shape.LINES);
        }
    }

    private static BatchLayout plain(Shape shape) {
        return new BatchLayout(shape, Optional.empty(), Optional.empty());
    }

    /** Reads the first object of a file without its signals. */
    private static final class Header {
        private final List<AssessmentFault> faults = new ArrayList<>();
        private boolean hasSignals;
        private Optional<AssessmentPortfolioForm> portfolio = Optional.empty();
        private Optional<AssessmentConfigForm> config = Optional.empty();

        BatchLayout read(JsonParser parser) throws IOException {
            List<AssessmentFault> unknown = new ArrayList<>();
            JsonForms forms = new JsonForms(parser);
            for (String name = parser.nextFieldName();
                    name != null;
                    name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case SIGNALS -> passSignals(parser);
                    case JsonForms.PORTFOLIO ->
                            portfolio = forms.once(name, portfolio, forms.portfolio());
                    case JsonForms.CONFIG -> config = forms.once(name, config, forms.config());
                    default -> {
                        unknown.add(fault(name, "is not a known field"));
                        parser.skipChildren();
                    }
                }
            }
            if (!hasSignals) {
                return plain(isAtEnd(parser) ? Shape.SINGLE : Shape.LINES);
            }
            faults.addAll(unknown);
            faults.addAll(forms.faults());
            if (!faults.isEmpty()) {
                throw new UnusableFileException(faults);
            }
            return new BatchLayout(Shape.DOCUMENT, portfolio, config);
        }

        private void passSignals(JsonParser parser) throws IOException {
            if (hasSignals) {
                faults.add(fault(SIGNALS, "is given twice"));
            }
            hasSignals = true;
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                faults.add(fault(SIGNALS, "must be a list"));
            }
            parser.skipChildren();
        }

        private static boolean isAtEnd(JsonParser parser) throws IOException {
            return parser.nextToken() == null;
        }

        private static AssessmentFault fault(String field, String message) {
            return new AssessmentFault(Kind.VALIDATION, field, message);
        }
    }
}
