package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.AssessmentNumber;
import io.gatehouse.rest.http.json.Scalar;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The fields of a request that were given, as the texts of a form. */
final class AssessTexts {
    private final Map<String, String> texts = new HashMap<>();

    AssessTexts with(String field, @Nullable Scalar value) {
        if (value != null) {
            texts.put(field, plain(field, value));
        }
        return this;
    }

    /** A number without the exponent that its writer may have put to it; a text as it is. */
    static String plain(String field, Scalar value) {
        return value.isNumber() ? AssessmentNumber.plain(field, value.text()) : value.text();
    }

    Map<String, String> map() {
        return texts;
    }
}
