package io.gatehouse.application.signal;

import io.gatehouse.domain.signal.AssessmentDirection;
import io.gatehouse.domain.signal.AssessmentRange;
import io.gatehouse.domain.signal.AssessmentSignal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A signal as texts by the names of their fields, from wherever they come. */
public record AssessmentSignalForm(Map<String, String> texts) {
    private static final String ID = "signal_id";
    private static final String ASSET = "asset";
    private static final String TYPE = "signal_type";
    private static final String PRICE = "price";
    private static final String CONFIDENCE = "confidence";
    private static final String TIME = "timestamp";
    private static final String STOP = "stop_loss";
    private static final String TARGET = "take_profit";
    private static final Set<String> FIELDS =
            Set.of(ID, ASSET, TYPE, PRICE, CONFIDENCE, TIME, STOP, TARGET);
    private static final List<AssessmentDirection> DIRECTIONS =
            List.of(AssessmentDirection.values());
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_ASSET = 64;

    // A view and no copy: there are millions of forms, and whoever makes one lets go of the map.
    public AssessmentSignalForm {
        texts = Collections.unmodifiableMap(texts);
    }

    /** The name that the caller gave, whatever else is wrong. */
    public Optional<String> id() {
        return Optional.ofNullable(texts.get(ID));
    }

    public AssessmentResult<AssessmentSignal> read() {
        AssessmentFields fields =
                new AssessmentFields(AssessmentFault.Kind.VALIDATION, texts, FIELDS);
        List.of(ASSET, TYPE, PRICE, CONFIDENCE).forEach(fields::require);
        Optional<String> id = fields.line(ID, LONGEST_ID);
        Optional<String> asset = fields.line(ASSET, LONGEST_ASSET);
        Optional<AssessmentDirection> direction = fields.oneOf(TYPE, DIRECTIONS);
        Optional<BigDecimal> price = fields.decimal(PRICE, AssessmentRange.POSITIVE);
        Optional<BigDecimal> confidence = fields.decimal(CONFIDENCE, AssessmentRange.FRACTION);
        var at = fields.time(TIME);
        Optional<BigDecimal> stop = fields.decimal(STOP, AssessmentRange.POSITIVE);
        Optional<BigDecimal> target = fields.decimal(TARGET, AssessmentRange.POSITIVE);
        if (direction.isPresent() && price.isPresent()) {
            checkExits(fields, direction.get(), price.get(), stop, target);
        }
        return fields.faults().isEmpty()
                ? new AssessmentResult.Done<>(
                        new AssessmentSignal(
                                id,
                                asset.orElseThrow(),
                                direction.orElseThrow(),
                                price.orElseThrow(),
                                confidence.orElseThrow(),
                                at,
                                stop,
                                target))
                : new AssessmentResult.Failed<>(fields.faults());
    }

    private static void checkExits(
            AssessmentFields fields,
            AssessmentDirection direction,
            BigDecimal price,
            Optional<BigDecimal> stop,
            Optional<BigDecimal> target) {
        boolean isLong = direction == AssessmentDirection.LONG;
        if (stop.isPresent() && !AssessmentSignal.isStop(direction, price, stop.get())) {
            fields.blame(STOP, "must be " + (isLong ? "below" : "above") + " the price");
        }
        if (target.isPresent() && !AssessmentSignal.isTarget(direction, price, target.get())) {
            fields.blame(TARGET, "must be " + (isLong ? "above" : "below") + " the price");
        }
    }
}
