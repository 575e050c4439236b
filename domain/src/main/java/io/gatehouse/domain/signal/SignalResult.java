package io.gatehouse.domain.signal;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;

import java.util.Optional;

/** What became of an approved signal: its order, or why there is none that lives. */
public record SignalResult(
        Optional<OrderId> order,
        Optional<Quantity> quantity,
        Optional<String> code,
        Optional<String> reason) {

    /** Before anything came of it. */
    public static final SignalResult NONE =
            new SignalResult(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static SignalResult ordered(OrderId order, Quantity quantity) {
        return new SignalResult(
                Optional.of(order), Optional.of(quantity), Optional.empty(), Optional.empty());
    }

    /** The gate denied its order, which is stored. */
    public static SignalResult denied(OrderId order, String code, String reason) {
        return new SignalResult(
                Optional.of(order), Optional.empty(), Optional.of(code), Optional.of(reason));
    }

    /** The same without words, which hold the figures of its account. */
    SignalResult byCode() {
        return new SignalResult(order, quantity, code, Optional.empty());
    }

    /** There was nothing to put before the gate. */
    public static SignalResult unordered(String code, String reason) {
        return new SignalResult(
                Optional.empty(), Optional.empty(), Optional.of(code), Optional.of(reason));
    }
}
