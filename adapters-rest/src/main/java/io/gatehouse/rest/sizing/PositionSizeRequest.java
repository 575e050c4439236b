package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.SizePosition;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An opening to be sized: a limit order at the entry price, or a market order without one. Which
 * other fields it takes is up to the method; percents are of equity.
 */
@Serdeable.Deserializable
record PositionSizeRequest(
        WireMethod method,
        String instrument,
        Side side,
        @Nullable BigDecimal entryPrice,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal slippage,
        @Nullable BigDecimal riskPercent,
        @Nullable BigDecimal equityPercent,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal kellyFraction) {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** What is asked for, or a problem that lists every wrong field. */
    SizePosition.Command command(Actor actor, Optional<AccountId> account) {
        List<FieldError> errors = new ArrayList<>();
        checkEntry(errors);
        checkMethod(errors);
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new SizePosition.Command(
                actor,
                account,
                new Symbol(instrument),
                side,
                Optional.ofNullable(entryPrice).map(Price::new),
                Optional.ofNullable(stopLoss).map(Price::new),
                Optional.ofNullable(slippage).orElse(BigDecimal.ZERO),
                method.choice(this));
    }

    private void checkEntry(List<FieldError> errors) {
        check(
                errors,
                Symbol.isWellFormed(instrument),
                "instrument",
                "is not the name of an instrument");
        checkPositive(errors, "entry_price", entryPrice);
        checkPositive(errors, "stop_loss", stopLoss);
        check(
                errors,
                slippage == null || slippage.signum() >= 0,
                "slippage",
                "must be zero or more");
    }

    private void checkMethod(List<FieldError> errors) {
        checkBelongs(errors, "risk_percent", riskPercent);
        checkBelongs(errors, "equity_percent", equityPercent);
        checkBelongs(errors, "quantity", quantity);
        checkBelongs(errors, "confidence", confidence);
        checkBelongs(errors, "kelly_fraction", kellyFraction);
        checkPositive(errors, "risk_percent", riskPercent);
        checkAtMost(errors, "risk_percent", riskPercent, WHOLE);
        checkPositive(errors, "equity_percent", equityPercent);
        checkPositive(errors, "quantity", quantity);
        check(
                errors,
                confidence == null || confidence.signum() >= 0,
                "confidence",
                "must be zero or more");
        checkAtMost(errors, "confidence", confidence, BigDecimal.ONE);
        checkPositive(errors, "kelly_fraction", kellyFraction);
        checkAtMost(errors, "kelly_fraction", kellyFraction, BigDecimal.ONE);
    }

    private void checkBelongs(List<FieldError> errors, String field, @Nullable BigDecimal value) {
        check(
                errors,
                value != null || !method.requires(field),
                field,
                "is required for method " + method);
        check(
                errors,
                value == null || method.takes(field),
                field,
                "does not belong to method " + method);
    }

    private static void checkPositive(
            List<FieldError> errors, String field, @Nullable BigDecimal value) {
        check(errors, value == null || value.signum() > 0, field, "must be more than zero");
    }

    private static void checkAtMost(
            List<FieldError> errors, String field, @Nullable BigDecimal value, BigDecimal most) {
        check(
                errors,
                value == null || value.compareTo(most) <= 0,
                field,
                "must be at most " + most);
    }

    private static void check(List<FieldError> errors, boolean fine, String field, String message) {
        if (!fine) {
            errors.add(new FieldError(field, message));
        }
    }
}
