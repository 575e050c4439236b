package io.gatehouse.rest.order;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New total quantity and prices of a working order; what is left out stays. */
@Serdeable
record OrderChangeRequest(
        @Nullable BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal stopPrice) {

    OrderChange change() {
        List<FieldError> errors = new ArrayList<>();
        if (quantity == null && price == null && stopPrice == null) {
            errors.add(new FieldError("quantity", "or price or stop_price must be given"));
        }
        checkPositive(errors, "quantity", quantity);
        checkPositive(errors, "price", price);
        checkPositive(errors, "stop_price", stopPrice);
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
        return new OrderChange(
                Optional.ofNullable(quantity).map(Quantity::new),
                Optional.ofNullable(price).map(Price::new),
                Optional.ofNullable(stopPrice).map(Price::new));
    }

    private static void checkPositive(
            List<FieldError> errors, String field, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            errors.add(new FieldError(field, "must be more than zero"));
        }
    }
}
