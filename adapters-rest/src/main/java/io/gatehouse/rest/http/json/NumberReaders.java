package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.rest.http.Expectations;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Readers of numbers and of truth. Only decimals may be written as strings too. */
final class NumberReaders {
    /** Digits of the longest number that is certain to fit a long. */
    private static final int LONG_DIGITS = 18;

    private NumberReaders() {}

    static @Nullable Object decimal(JsonParser parser, Faults faults) throws IOException {
        Optional<BigDecimal> value = decimal(parser);
        return value.isPresent() ? value.get() : fault(parser, faults, BigDecimal.class);
    }

    private static Optional<BigDecimal> decimal(JsonParser parser) throws IOException {
        if (isNumber(parser)) {
            return WireDecimal.ofNumber(parser.getText());
        }
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? WireDecimal.parse(parser.getText())
                : Optional.empty();
    }

    static @Nullable Object scalar(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING || isNumber(parser)) {
            Optional<String> text = Texts.storable(parser.getText());
            if (text.isPresent()) {
                return new Scalar(text.get(), isNumber(parser));
            }
        }
        faults.wrong(parser, "must be a text or a number");
        parser.skipChildren();
        return null;
    }

    static @Nullable Object integer(JsonParser parser, Faults faults) throws IOException {
        return isWhole(parser) && parser.getLongValue() == (int) parser.getLongValue()
                ? (Object) (int) parser.getLongValue()
                : fault(parser, faults, Integer.class);
    }

    static @Nullable Object longInteger(JsonParser parser, Faults faults) throws IOException {
        return isWhole(parser) ? (Object) parser.getLongValue() : fault(parser, faults, Long.class);
    }

    /** A ratio or an estimate, never money. */
    static @Nullable Object statistic(JsonParser parser, Faults faults) throws IOException {
        if (isNumber(parser)) {
            double value = Double.parseDouble(parser.getText());
            if (Double.isFinite(value)) {
                return value;
            }
        }
        return fault(parser, faults, Double.class);
    }

    static @Nullable Object truth(JsonParser parser, Faults faults) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> fault(parser, faults, Boolean.class);
        };
    }

    private static boolean isNumber(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
    }

    private static boolean isWhole(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getTextLength() <= LONG_DIGITS;
    }

    private static @Nullable Object fault(JsonParser parser, Faults faults, Class<?> type)
            throws IOException {
        faults.wrong(parser, Expectations.of(type));
        parser.skipChildren();
        return null;
    }
}
