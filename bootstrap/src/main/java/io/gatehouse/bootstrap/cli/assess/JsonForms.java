package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.application.signal.AssessmentItemForm;
import io.gatehouse.application.signal.AssessmentNumber;
import io.gatehouse.application.signal.AssessmentPortfolioForm;
import io.gatehouse.application.signal.AssessmentSignalForm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the forms of one JSON object at the parser, and notes what is no text and no number. Its
 * methods leave the parser on the last token of what they read.
 */
final class JsonForms {
    static final String SIGNAL = "signal";
    static final String PORTFOLIO = "portfolio";
    static final String CONFIG = "config";

    static final int DEEPEST = 16;
    static final int LONGEST_NUMBER = 64;
    static final int LONGEST_NAME = 128;

    private static final String POSITIONS = "positions";
    private static final String TWICE = "is given twice";

    private final JsonParser parser;
    private final List<AssessmentFault> faults = new ArrayList<>();

    JsonForms(JsonParser parser) {
        this.parser = parser;
    }

    /** Parsers as strict as those of the HTTP API. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    List<AssessmentFault> faults() {
        return faults;
    }

    /** A bare signal, or an object that holds one and perhaps a portfolio and a configuration. */
    AssessmentSource source() throws IOException {
        Map<String, String> bare = new HashMap<>();
        Optional<AssessmentSignalForm> signal = Optional.empty();
        Optional<AssessmentPortfolioForm> portfolio = Optional.empty();
        Optional<AssessmentConfigForm> config = Optional.empty();
        if (isObject(Kind.VALIDATION, SIGNAL)) {
            for (String name = parser.nextFieldName();
                    name != null;
                    name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case SIGNAL -> signal = once(name, signal, signal());
                    case PORTFOLIO -> portfolio = once(name, portfolio, portfolio());
                    case CONFIG -> config = once(name, config, config());
                    default -> scalar(Kind.VALIDATION, name, name, bare);
                }
            }
        }
        checkWrapping(signal.isPresent(), portfolio.isPresent() || config.isPresent(), bare);
        AssessmentSignalForm found = signal.orElseGet(() -> new AssessmentSignalForm(bare));
        return new AssessmentSource(new AssessmentItemForm(found, portfolio, config), faults);
    }

    private void checkWrapping(boolean isWrapped, boolean hasMore, Map<String, String> bare) {
        if (isWrapped) {
            bare.keySet().forEach(name -> blame(Kind.VALIDATION, name, "is not a known field"));
        } else if (hasMore) {
            blame(Kind.VALIDATION, SIGNAL, "is required beside a portfolio or a config");
        }
    }

    private AssessmentSignalForm signal() throws IOException {
        return new AssessmentSignalForm(texts(Kind.VALIDATION, SIGNAL, ""));
    }

    /** Figures, and notional by asset. */
    AssessmentPortfolioForm portfolio() throws IOException {
        Map<String, String> figures = new HashMap<>();
        Optional<Map<String, String>> positions = Optional.empty();
        if (isObject(Kind.VALIDATION, PORTFOLIO)) {
            for (String name = parser.nextFieldName();
                    name != null;
                    name = parser.nextFieldName()) {
                if (parser.nextToken() != JsonToken.VALUE_NULL && name.equals(POSITIONS)) {
                    positions = once(name, positions, positions());
                } else {
                    scalar(Kind.VALIDATION, name, name, figures);
                }
            }
        }
        return new AssessmentPortfolioForm(figures, positions.orElse(Map.of()));
    }

    private Map<String, String> positions() throws IOException {
        return texts(Kind.VALIDATION, POSITIONS, POSITIONS + ".");
    }

    AssessmentConfigForm config() throws IOException {
        return new AssessmentConfigForm(texts(Kind.CONFIGURATION, CONFIG, ""));
    }

    private Map<String, String> texts(Kind kind, String object, String path) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (isObject(kind, object)) {
            for (String name = parser.nextFieldName();
                    name != null;
                    name = parser.nextFieldName()) {
                parser.nextToken();
                scalar(kind, path + name, name, texts);
            }
        }
        return texts;
    }

    /** The later of two values, which is at fault. */
    <T> Optional<T> once(String field, Optional<T> before, T value) {
        if (before.isPresent()) {
            blame(Kind.VALIDATION, field, TWICE);
        }
        return Optional.of(value);
    }

    private boolean isObject(Kind kind, String field) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        blame(kind, field, "must be an object");
        parser.skipChildren();
        return false;
    }

    /** Null is as good as left out. */
    private void scalar(Kind kind, String path, String name, Map<String, String> texts)
            throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> put(kind, path, name, parser.getText(), texts);
            case VALUE_NUMBER_FLOAT ->
                    put(kind, path, name, AssessmentNumber.plain(path, parser.getText()), texts);
            case VALUE_NULL -> {}
            default -> {
                blame(kind, path, "must be a text or a number");
                parser.skipChildren();
            }
        }
    }

    private void put(Kind kind, String path, String name, String text, Map<String, String> texts) {
        if (texts.put(name, text) != null) {
            blame(kind, path, TWICE);
        }
    }

    private void blame(Kind kind, String field, String message) {
        faults.add(new AssessmentFault(kind, field, message));
    }
}
