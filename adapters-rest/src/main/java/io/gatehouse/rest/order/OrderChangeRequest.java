package io.gatehouse.rest.order;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.rest.http.FieldErrors;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** New total quantity and prices of a working order; what is left out stays. */
@Serdeable
record OrderChangeRequest(
        @Nullable BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal stopPrice) {

    OrderChange change() {
        FieldErrors errors = new FieldErrors();
        errors.check(
                quantity != null || price != null || stopPrice != null,
                "quantity",
                "or price or stop_price must be given");
        errors.checkPositive("quantity", quantity);
        errors.checkPositive("price", price);
        errors.checkPositive("stop_price", stopPrice);
        errors.throwIfAny();
        return new OrderChange(
                Optional.ofNullable(quantity).map(Quantity::new),
                Optional.ofNullable(price).map(Price::new),
                Optional.ofNullable(stopPrice).map(Price::new));
    }
}
