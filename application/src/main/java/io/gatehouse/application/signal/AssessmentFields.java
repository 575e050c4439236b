package io.gatehouse.application.signal;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.signal.AssessmentRange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the texts of a form, field by field, and gathers what is wrong with them. */
final class AssessmentFields {
    private final AssessmentFault.Kind kind;
    private final Map<String, String> texts;
    private final List<AssessmentFault> faults = new ArrayList<>();

    AssessmentFields(AssessmentFault.Kind kind, Map<String, String> texts, Set<String> known) {
        this.kind = kind;
        this.texts = texts;
        for (String field : texts.keySet()) {
            if (!known.contains(field)) {
                blame(field, "is not a known field");
            }
        }
    }

    List<AssessmentFault> faults() {
        return faults;
    }

    void blame(String field, String message) {
        faults.add(new AssessmentFault(kind, field, message));
    }

    /** Notes a fault where a field was left out. */
    void require(String field) {
        if (!texts.containsKey(field)) {
            blame(field, "is required");
        }
    }

    /** A text that can stand on a line of its own. */
    Optional<String> line(String field, int longest) {
        Optional<String> text = Optional.ofNullable(texts.get(field));
        if (text.isPresent() && !isLine(text.get(), longest)) {
            blame(field, "must be a text of 1 to " + longest + " printable characters");
            return Optional.empty();
        }
        return text;
    }

    <E extends Enum<E>> Optional<E> oneOf(String field, List<E> values) {
        Optional<String> text = Optional.ofNullable(texts.get(field));
        Optional<E> value =
                text.flatMap(
                        name -> values.stream().filter(one -> one.name().equals(name)).findFirst());
        if (text.isPresent() && value.isEmpty()) {
            blame(field, "must be one of " + values);
        }
        return value;
    }

    /** A decimal of the house: no exponent, below a million million, at most 12 places. */
    Optional<BigDecimal> decimal(String field, AssessmentRange range) {
        String text = texts.get(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = Decimals.parse(text);
        if (value.isEmpty()) {
            blame(field, "must be a decimal number");
        } else if (!range.admits(value.get())) {
            blame(field, range.message());
            return Optional.empty();
        }
        return value;
    }

    /** A time of RFC 3339 with any offset. */
    Optional<Instant> time(String field) {
        String text = texts.get(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> time = AssessmentTime.parse(text);
        if (time.isEmpty()) {
            blame(field, "must be a time such as 2026-01-31T09:30:00Z");
        }
        return time;
    }

    private static boolean isLine(String text, int longest) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return text.length() <= longest && !text.isBlank();
    }
}
