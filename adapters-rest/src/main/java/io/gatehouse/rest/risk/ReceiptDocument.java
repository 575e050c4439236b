package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.Unit;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored receipt, read for people: its breaches and what would have passed. */
final class ReceiptDocument {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptDocument.class);
    private static final Argument<Map<String, Object>> OBJECT =
            Argument.mapOf(String.class, Object.class);

    private static final int FIGURES_FROM = 2;
    private static final int FIGURES_WITHOUT_WHOLE = 6;
    private static final int MESSAGE = 2;

    private final Map<String, Object> content;
    private final List<ViolationBody> violations;

    private ReceiptDocument(Map<String, Object> content) {
        this.content = content;
        this.violations =
                list(content.get("denied")).stream()
                        .map(ReceiptDocument::list)
                        .map(this::breach)
                        .map(ViolationBody::from)
                        .toList();
    }

    /** A receipt that somebody has damaged is read as an empty one; checking the books tells. */
    static ReceiptDocument read(ObjectMapper json, SealedReceipt receipt) {
        try {
            return new ReceiptDocument(json.readValue(receipt.canonical(), OBJECT));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            LOG.warn("Receipt {} cannot be read: {}", receipt.decisionId(), damaged.toString());
            return new ReceiptDocument(Map.of());
        }
    }

    /** Whether there is anything in it; false of one that was damaged. */
    boolean isReadable() {
        return !content.isEmpty();
    }

    /** The whole receipt as it is stored. */
    Map<String, Object> content() {
        return content;
    }

    /** The receipt for a trader: without how much others use of the platform. */
    Map<String, Object> withoutPlatform() {
        Map<String, Object> shown = new LinkedHashMap<>(content);
        if (content.get("view") instanceof Map<?, ?> view) {
            Map<Object, Object> own = new LinkedHashMap<>(view);
            own.remove("platform");
            shown.put("view", own);
        }
        shown.put(
                "figures",
                list(content.get("figures")).stream()
                        .filter(row -> !isOfPlatform(list(row)))
                        .toList());
        return shown;
    }

    private static boolean isOfPlatform(List<?> row) {
        return Scope.ofCode(text(row, 1)) == Scope.PLATFORM;
    }

    /** Every check that denied, in catalogue order. */
    List<ViolationBody> violations() {
        return violations;
    }

    /** The largest size that would have passed; null when the order was approved. */
    @Nullable BigDecimal maxQuantity() {
        Object text = decision().get("max_quantity");
        return text == null ? null : new BigDecimal(text.toString());
    }

    /** The check that one lot step more would break; null when the order was approved. */
    @Nullable String bindingCheck() {
        Object text = decision().get("binding");
        return text == null ? null : text.toString();
    }

    private Map<?, ?> decision() {
        return content.get("decision") instanceof Map<?, ?> decision ? decision : Map.of();
    }

    private Breach breach(List<?> denied) {
        String check = text(denied, 0);
        return new Breach(
                check,
                Scope.ofCode(text(denied, 1)),
                figures(check).map(Figures::shown),
                text(denied, MESSAGE));
    }

    private Optional<Figures> figures(String check) {
        return list(content.get("figures")).stream()
                .map(ReceiptDocument::list)
                .filter(row -> check.equals(row.getFirst()))
                .map(ReceiptDocument::figures)
                .findFirst();
    }

    private static Figures figures(List<?> row) {
        List<BigDecimal> numbers =
                row.subList(FIGURES_FROM, row.size()).stream()
                        .map(part -> new BigDecimal(part.toString()))
                        .toList();
        return new Figures(
                Scope.ofCode(text(row, 1)),
                Unit.ofCode(text(row, 1)),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                row.size() == FIGURES_WITHOUT_WHOLE
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
