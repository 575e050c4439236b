package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.ReckonMargin;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Positions to reckon the margin of; the leverage holds for all of them. */
@Serdeable.Deserializable
record MarginRequest(List<PositionRequest> positions, @Nullable BigDecimal leverage) {
    private static final int MOST_POSITIONS = 500;

    /** A position; a negative quantity is short. */
    @Serdeable.Deserializable
    record PositionRequest(String instrument, BigDecimal quantity, BigDecimal price) {
        void check(String path, List<FieldError> errors) {
            if (!Symbol.isWellFormed(instrument)) {
                errors.add(
                        new FieldError(path + ".instrument", "is not the name of an instrument"));
            }
            if (quantity.signum() == 0) {
                errors.add(new FieldError(path + ".quantity", "must not be zero"));
            }
            if (price.signum() <= 0) {
                errors.add(new FieldError(path + ".price", "must be more than zero"));
            }
        }

        ReckonMargin.Planned planned() {
            return new ReckonMargin.Planned(
                    new Symbol(instrument), new Quantity(quantity), new Price(price));
        }
    }

    /** What is asked for, or a problem that lists every wrong field. */
    ReckonMargin.Command command(Actor actor, Optional<AccountId> account) {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new ReckonMargin.Command(
                actor,
                account,
                positions.stream().map(PositionRequest::planned).toList(),
                Optional.ofNullable(leverage));
    }

    private List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (positions.isEmpty() || positions.size() > MOST_POSITIONS) {
            errors.add(new FieldError("positions", "must be 1 to " + MOST_POSITIONS));
        }
        for (int i = 0; i < positions.size(); i++) {
            positions.get(i).check("positions[" + i + "]", errors);
        }
        if (leverage != null && leverage.signum() <= 0) {
            errors.add(new FieldError("leverage", "must be more than zero"));
        }
        return errors;
    }
}
