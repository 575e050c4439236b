package io.gatehouse.rest.order;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.rest.http.FieldErrors;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order as its sender writes it. */
@Serdeable
public record NewOrderRequest(
        String instrument,
        @Nullable Side side,
        @Nullable OrderAction action,
        WireOrderType orderType,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        @Nullable TimeInForce timeInForce,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal targetPrice,
        @Nullable BigDecimal trailingStopPercent,
        @Nullable Boolean reduceOnly,
        @Nullable Boolean allowResize,
        @Nullable String clientOrderId,
        @Nullable UUID signalId,
        @Nullable BigDecimal riskAmount) {

    private static final int NAME_LENGTH = 64;

    /** Stands in the ticket of an order whose size its risk decides. */
    private static final Quantity ONE = Quantity.of("1");

    /** The ticket, or a problem that lists every wrong field. */
    public OrderTicket ticket() {
        FieldErrors errors = new FieldErrors();
        refuseUnsupported();
        checkShape(errors);
        errors.throwIfAny();
        return new OrderTicket(
                new Symbol(instrument),
                side(errors),
                orderType.type(),
                Optional.ofNullable(quantity).map(Quantity::new).orElse(ONE),
                Optional.ofNullable(price).map(Price::new),
                Optional.ofNullable(stopPrice).map(Price::new),
                Optional.ofNullable(timeInForce).orElse(TimeInForce.DAY),
                new Protection(
                        Optional.ofNullable(stopLoss).map(Price::new),
                        Optional.ofNullable(targetPrice).map(Price::new)),
                Boolean.TRUE.equals(reduceOnly),
                Boolean.TRUE.equals(allowResize),
                OrderOrigin.USER,
                Optional.ofNullable(riskAmount));
    }

    /** Whether the quantity is the one that loses the risk amount at the stop. */
    public boolean isSizedByRisk() {
        return quantity == null;
    }

    OrderTerms terms() {
        return isSizedByRisk() ? OrderTerms.BY_RISK_AMOUNT : OrderTerms.AS_ASKED;
    }

    /** What the action says that the order must do to the position. */
    public PositionEffect effect() {
        return Optional.ofNullable(action).map(OrderAction::effect).orElse(PositionEffect.ANY);
    }

    /**
     * The text of the request that a repetition must equal, however its numbers are spelt: only
     * what was given, so that a field that is to come changes no order of before.
     */
    String fingerprint() {
        return Stream.of(
                        given("instrument", instrument),
                        given("side", side),
                        given("action", action),
                        given("order_type", orderType),
                        given("quantity", quantity),
                        given("price", price),
                        given("stop_price", stopPrice),
                        given("time_in_force", timeInForce),
                        given("stop_loss", stopLoss),
                        given("target_price", targetPrice),
                        given("trailing_stop_percent", trailingStopPercent),
                        given("reduce_only", reduceOnly),
                        given("allow_resize", allowResize),
                        given("client_order_id", clientOrderId),
                        given("signal_id", signalId),
                        given("risk_amount", riskAmount))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> given(String field, @Nullable Object value) {
        return Optional.ofNullable(value)
                .map(given -> given instanceof BigDecimal number ? plain(number) : given)
                .map(given -> field + "=" + given);
    }

    private static String plain(BigDecimal number) {
        return Decimals.canonical(number).toPlainString();
    }

    private void refuseUnsupported() {
        if (trailingStopPercent != null) {
            FieldError error =
                    new FieldError("trailing_stop_percent", "is not supported yet; leave it out");
            throw new Refused(Problem.invalid("not_supported", List.of(error)));
        }
    }

    private void checkShape(FieldErrors errors) {
        errors.check(
                Symbol.isWellFormed(instrument), "instrument", "is not the name of an instrument");
        checkSize(errors);
        checkPrice(errors, "price", price, orderType.type().hasLimit());
        checkPrice(errors, "stop_price", stopPrice, orderType.type().hasStop());
        errors.checkPositive("stop_loss", stopLoss);
        errors.checkPositive("target_price", targetPrice);
        errors.add(
                Optional.ofNullable(clientOrderId)
                        .flatMap(name -> FreeText.objection("client_order_id", name, NAME_LENGTH)));
        side(errors);
    }

    private void checkSize(FieldErrors errors) {
        errors.checkPositive("quantity", quantity);
        errors.checkPositive("risk_amount", riskAmount);
        if (quantity == null) {
            errors.check(
                    riskAmount != null, "quantity", "is required unless risk_amount decides it");
            errors.check(
                    riskAmount == null || stopLoss != null,
                    "stop_loss",
                    "is required where risk_amount decides the quantity");
            errors.check(
                    riskAmount == null || !onlyReduces(),
                    "quantity",
                    "is required of an order that only reduces, which risks nothing");
        }
    }

    private boolean onlyReduces() {
        return Boolean.TRUE.equals(reduceOnly) || effect() == PositionEffect.CLOSE;
    }

    private Side side(FieldErrors errors) {
        Optional<Side> byAction = Optional.ofNullable(action).map(OrderAction::side);
        Optional<Side> given = Optional.ofNullable(side);
        errors.check(
                byAction.isPresent() || given.isPresent(),
                "side",
                "is required unless action is given");
        boolean agree = byAction.isEmpty() || given.isEmpty() || byAction.equals(given);
        errors.check(agree, "action", "contradicts side");
        return given.or(() -> byAction).orElse(Side.BUY);
    }

    private void checkPrice(
            FieldErrors errors, String field, @Nullable BigDecimal value, boolean needed) {
        if (value != null && !needed) {
            errors.add(field, "does not belong to " + orderType + " orders");
        } else {
            errors.check(
                    value != null || !needed, field, "is required for " + orderType + " orders");
            errors.checkPositive(field, value);
        }
    }
}
