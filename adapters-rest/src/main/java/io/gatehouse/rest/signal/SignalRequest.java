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
import io.gatehouse.rest.http.FieldErrors;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
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
        FieldErrors errors = new FieldErrors();
        errors.check(
                Symbol.isWellFormed(instrument), "instrument", "is not the name of an instrument");
        errors.checkPositive("entry_price", entryPrice);
        errors.checkPositive("stop_loss", stopLoss);
        errors.checkPositive("target_price", targetPrice);
        errors.checkPositive("quantity", quantity);
        errors.check(
                confidence.signum() >= 0 && confidence.compareTo(BigDecimal.ONE) <= 0,
                "confidence",
                "must be from 0 to 1");
        StrategyName.check(errors, strategy);
        errors.throwIfAny();
        checkSides(errors);
        errors.throwIfAny();
        return new CreateSignal.Command(
                actor, account, idea(), Optional.ofNullable(expiresAt), key, context);
    }

    private void checkSides(FieldErrors errors) {
        errors.check(
                entryPrice == null || isBeyond(side.opposite(), entryPrice, stopLoss),
                "stop_loss",
                "is not on the side of a loss");
        errors.check(
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
}
