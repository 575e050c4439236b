package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.Unit;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored receipt, read for people: its breaches and what would have passed. */
public final class ReceiptDocument {
    private static final Argument<Map<String, Object>> OBJECT =
            Argument.mapOf(String.class, Object.class);

    /** Where figures begin in a check that denied: after check, "deny", scope and message. */
    private static final int DENIED_FIGURES = 4;

    private static final int FIGURES_WITHOUT_WHOLE = 6;
    private static final int SCOPE = 2;
    private static final int MESSAGE = 3;

    private final Map<String, Object> content;

    private ReceiptDocument(Map<String, Object> content) {
        this.content = content;
    }

    public static ReceiptDocument read(ObjectMapper json, SealedReceipt receipt) {
        try {
            return new ReceiptDocument(json.readValue(receipt.canonical(), OBJECT));
        } catch (IOException damaged) {
            throw new UncheckedIOException(
                    "Receipt " + receipt.decisionId() + " cannot be read", damaged);
        }
    }

    /** The whole receipt as it is stored. */
    public Map<String, Object> content() {
        return content;
    }

    /** Every check that denied, in catalogue order. */
    public List<ViolationBody> violations() {
        return list(content.get("checks")).stream()
                .map(ReceiptDocument::list)
                .filter(check -> "deny".equals(check.get(1)))
                .map(ReceiptDocument::breach)
                .map(ViolationBody::from)
                .toList();
    }

    /** The largest size that would have passed; null when the order was approved. */
    public @Nullable BigDecimal maxQuantity() {
        Object text = decision().get("max_quantity");
        return text == null ? null : new BigDecimal(text.toString());
    }

    /** The check that one lot step more would break; null when the order was approved. */
    public @Nullable String bindingCheck() {
        Object text = decision().get("binding");
        return text == null ? null : text.toString();
    }

    private Map<?, ?> decision() {
        return content.get("decision") instanceof Map<?, ?> decision ? decision : Map.of();
    }

    private static Breach breach(List<?> check) {
        return new Breach(
                text(check, 0),
                Scope.valueOf(text(check, SCOPE)),
                check.size() == DENIED_FIGURES
                        ? Optional.empty()
                        : Optional.of(figures(check.subList(DENIED_FIGURES, check.size())).shown()),
                text(check, MESSAGE));
    }

    private static Figures figures(List<?> parts) {
        List<BigDecimal> numbers =
                parts.subList(2, parts.size()).stream()
                        .map(part -> new BigDecimal(part.toString()))
                        .toList();
        return new Figures(
                Scope.valueOf(text(parts, 0)),
                Unit.valueOf(text(parts, 1)),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                parts.size() == FIGURES_WITHOUT_WHOLE
                        ? Optional.empty()
                        : Optional.of(numbers.getLast()));
    }

    private static String text(List<?> parts, int index) {
        return String.valueOf(parts.get(index));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
