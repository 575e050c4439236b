package io.gatehouse.persistence;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What a value of the domain is to the database; what is not listed speaks for itself. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> of(optional.orElse(null));
            case AccountId id -> id.value();
            case OrderId id -> id.value();
            case FillId id -> id.value();
            case TradeId id -> id.value();
            case BracketId id -> id.value();
            case UserId id -> id.value();
            case SignalId id -> id.value();
            case Quantity quantity -> quantity.value();
            case Price price -> price.value();
            default -> value;
        };
    }
}
