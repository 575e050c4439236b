package io.gatehouse.rest.sizing;

import io.gatehouse.application.FreeText;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trade in three entries at one price, its stop and target so many pips away. */
@Serdeable.Deserializable
record SetupRequest(
        @Nullable String signalId,
        String instrument,
        Side side,
        BigDecimal price,
        BigDecimal slPips,
        @Nullable BigDecimal tpPips) {
    private static final int NAME_LENGTH = 64;

    /** What is asked for, or a problem that lists every wrong field. */
    SizedSetup.Asked asked() {
        List<FieldError> errors = new ArrayList<>();
        if (signalId != null) {
            FreeText.objection("signal_id", signalId, NAME_LENGTH)
                    .map(FieldError::from)
                    .ifPresent(errors::add);
        }
        check(
                errors,
                Symbol.isWellFormed(instrument),
                "instrument",
                "is not the name of an instrument");
        check(errors, price.signum() > 0, "price", "must be more than zero");
        check(errors, slPips.signum() >= 0, "sl_pips", "must be zero or more");
        check(errors, tpPips == null || tpPips.signum() > 0, "tp_pips", "must be more than zero");
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new SizedSetup.Asked(
                Optional.ofNullable(signalId),
                new Symbol(instrument),
                side,
                new Price(price),
                slPips,
                Optional.ofNullable(tpPips));
    }

    private static void check(List<FieldError> errors, boolean fine, String field, String message) {
        if (!fine) {
            errors.add(new FieldError(field, message));
        }
    }
}
