package io.gatehouse.rest.position;

import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.domain.money.Price;
import io.gatehouse.rest.http.FieldErrors;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** Where to move a position's stop and target; null takes one away, what is left out stays. */
@Serdeable
record ProtectionRequest(Change<BigDecimal> stopLoss, Change<BigDecimal> targetPrice) {

    /** The levels to move, or a problem that lists every wrong field. */
    Levels levels() {
        FieldErrors errors = new FieldErrors();
        boolean isEmpty = stopLoss instanceof Change.Keep && targetPrice instanceof Change.Keep;
        errors.check(!isEmpty, "stop_loss", "or target_price must be given");
        errors.checkPositive("stop_loss", given(stopLoss));
        errors.checkPositive("target_price", given(targetPrice));
        errors.throwIfAny();
        return new Levels(level(stopLoss), level(targetPrice));
    }

    /** What is absent stays. */
    record Levels(Optional<Level> stopLoss, Optional<Level> targetPrice) {}

    private static @Nullable BigDecimal given(Change<BigDecimal> change) {
        return change instanceof Change.Put<BigDecimal>(BigDecimal price) ? price : null;
    }

    private static Optional<Level> level(Change<BigDecimal> change) {
        return switch (change) {
            case Change.Keep<BigDecimal>() -> Optional.empty();
            case Change.Clear<BigDecimal>() -> Optional.of(new Level(Optional.empty()));
            case Change.Put<BigDecimal>(BigDecimal price) ->
                    Optional.of(new Level(Optional.of(new Price(price))));
        };
    }
}
