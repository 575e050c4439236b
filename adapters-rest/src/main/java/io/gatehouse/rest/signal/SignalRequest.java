package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.CreateSignal;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trade that its provider proposes: at the entry price, or at the market without one; of that
 * quantity on the provider's own account, or of the size that the risk percent gives.
 */
@Serdeable.Deserializable
record SignalRequest(
        String instrument,
        Side side,
        @Nullable BigDecimal entryPrice,
        BigDecimal stopLoss,
        @Nullable BigDecimal targetPrice,
        BigDecimal confidence,
        @Nullable BigDecimal quantity,
        @Nullable String strategy,
        @Nullable Instant expiresAt) {

    /** What is asked for, or a problem that lists every wrong field. */
    CreateSignal.Command command(
            Actor actor, Optional<AccountId> account, Optional<UUID> key, AuditContext context) {
        List<FieldError> errors = new ArrayList<>();
        check(
                errors,
                Symbol.isWellFormed(instrument),
                "instrument",
                "is not the name of an instrument");
        checkPositive(errors, "entry_price", entryPrice);
        checkPositive(errors, "stop_loss", stopLoss);
        checkPositive(errors, "target_price", targetPrice);
        checkPositive(errors, "quantity", quantity);
        check(
                errors,
                confidence.signum() >= 0 && confidence.compareTo(BigDecimal.ONE) <= 0,
                "confidence",
                "must be from 0 to 1");
        StrategyName.check(errors, strategy);
        if (errors.isEmpty()) {
            checkSides(errors);
        }
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new CreateSignal.Command(
                actor, account, idea(), Optional.ofNullable(expiresAt), key, context);
    }

    private void checkSides(List<FieldError> errors) {
        check(
                errors,
                entryPrice == null || isBeyond(side.opposite(), entryPrice, stopLoss),
                "stop_loss",
                "is not on the side of a loss");
        check(
                errors,
                targetPrice == null || isBeyond(side, gainsFrom(), targetPrice),
                "target_price",
                "is not on the side of a gain");
    }

    /** Where the entry is not known yet, it is beyond the stop at least. */
    private BigDecimal gainsFrom() {
        return entryPrice == null ? stopLoss : entryPrice;
    }

    private static boolean isBeyond(Side side, BigDecimal from, BigDecimal to) {
        return SignalIdea.isBeyond(side, new Price(from), new Price(to));
    }

    private SignalIdea idea() {
        return new SignalIdea(
                new Symbol(instrument),
                side,
                Optional.ofNullable(entryPrice).map(Price::new),
                new Price(stopLoss),
                Optional.ofNullable(targetPrice).map(Price::new),
                confidence,
                Optional.ofNullable(quantity).map(Quantity::new),
                Optional.ofNullable(strategy));
    }

    private static void checkPositive(
            List<FieldError> errors, String field, @Nullable BigDecimal value) {
        check(errors, value == null || value.signum() > 0, field, "must be more than zero");
    }

    private static void check(List<FieldError> errors, boolean fine, String field, String message) {
        if (!fine) {
            errors.add(new FieldError(field, message));
        }
    }
}
