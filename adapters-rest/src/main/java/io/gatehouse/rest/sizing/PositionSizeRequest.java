package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.SizePosition;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.rest.http.FieldErrors;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
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
        FieldErrors errors = new FieldErrors();
        checkEntry(errors);
        checkMethod(errors);
        errors.throwIfAny();
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

    private void checkEntry(FieldErrors errors) {
        errors.check(
                Symbol.isWellFormed(instrument), "instrument", "is not the name of an instrument");
        errors.checkPositive("entry_price", entryPrice);
        errors.checkPositive("stop_loss", stopLoss);
        errors.check(
                slippage == null || slippage.signum() >= 0, "slippage", "must be zero or more");
    }

    private void checkMethod(FieldErrors errors) {
        checkBelongs(errors, "risk_percent", riskPercent);
        checkBelongs(errors, "equity_percent", equityPercent);
        checkBelongs(errors, "quantity", quantity);
        checkBelongs(errors, "confidence", confidence);
        checkBelongs(errors, "kelly_fraction", kellyFraction);
        errors.checkPositive("risk_percent", riskPercent);
        checkAtMost(errors, "risk_percent", riskPercent, WHOLE);
        errors.checkPositive("equity_percent", equityPercent);
        errors.checkPositive("quantity", quantity);
        errors.check(
                confidence == null || confidence.signum() >= 0,
                "confidence",
                "must be zero or more");
        checkAtMost(errors, "confidence", confidence, BigDecimal.ONE);
        errors.checkPositive("kelly_fraction", kellyFraction);
        checkAtMost(errors, "kelly_fraction", kellyFraction, BigDecimal.ONE);
    }

    private void checkBelongs(FieldErrors errors, String field, @Nullable BigDecimal value) {
        errors.check(
                value != null || !method.requires(field),
                field,
                "is required for method " + method);
        errors.check(
                value == null || method.takes(field), field, "does not belong to method " + method);
    }

    private static void checkAtMost(
            FieldErrors errors, String field, @Nullable BigDecimal value, BigDecimal most) {
        errors.check(value == null || value.compareTo(most) <= 0, field, "must be at most " + most);
    }
}
