package io.gatehouse.rest.signal;

import io.gatehouse.rest.http.json.Scalar;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The fields of a request that were given, as the texts of a form. */
final class AssessTexts {
    private final Map<String, String> texts = new HashMap<>();

    AssessTexts with(String field, @Nullable Scalar value) {
        if (value != null) {
            texts.put(field, value.text());
        }
        return this;
    }

    Map<String, String> map() {
        return texts;
    }
}
