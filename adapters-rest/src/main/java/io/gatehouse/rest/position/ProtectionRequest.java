package io.gatehouse.rest.position;

import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.domain.money.Price;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where to move a position's stop and target; null takes one away, what is left out stays. */
@Serdeable
record ProtectionRequest(Change<BigDecimal> stopLoss, Change<BigDecimal> targetPrice) {

    /** The levels to move, or a problem that lists every wrong field. */
    Levels levels() {
        List<FieldError> errors = new ArrayList<>();
        if (stopLoss instanceof Change.Keep && targetPrice instanceof Change.Keep) {
            errors.add(new FieldError("stop_loss", "or target_price must be given"));
        }
        checkPositive(errors, "stop_loss", stopLoss);
        checkPositive(errors, "target_price", targetPrice);
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new Levels(level(stopLoss), level(targetPrice));
    }

    /** What is absent stays. */
    record Levels(Optional<Level> stopLoss, Optional<Level> targetPrice) {}

    private static void checkPositive(
            List<FieldError> errors, String field, Change<BigDecimal> change) {
        if (change instanceof Change.Put<BigDecimal>(BigDecimal price) && price.signum() <= 0) {
            errors.add(new FieldError(field, "must be more than zero"));
        }
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
