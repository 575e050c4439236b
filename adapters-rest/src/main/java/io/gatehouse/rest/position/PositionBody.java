package io.gatehouse.rest.position;

import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.PositionView.Mark;
import io.gatehouse.domain.money.Price;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A position as everybody sees it, in the instrument's currency; what needs a quote is null without
 * one, and the Greeks are null for everything that is not an option. {@code protected_quantity} is
 * what its stops work for now: less than all while they yield to an order that closes it, or have
 * triggered and wait for the market to come back to them.
 */
@Serdeable
public record PositionBody(
        UUID positionId,
        UUID accountId,
        String instrument,
        @Exact BigDecimal quantity,
        Direction side,
        @Exact BigDecimal avgPrice,
        @Exact @Nullable BigDecimal currentPrice,
        @Nullable BigDecimal marketValue,
        @Nullable BigDecimal unrealizedPnl,
        BigDecimal realizedPnl,
        @Exact @Nullable BigDecimal stopLoss,
        @Exact @Nullable BigDecimal targetPrice,
        @Exact BigDecimal protectedQuantity,
        Instant openedAt,
        Instant lastUpdated,
        @Nullable Long priceAgeSeconds,
        @Nullable Double delta,
        @Nullable Double gamma,
        @Nullable Double theta,
        @Nullable Double vega,
        @Nullable Double impliedVolatility) {

    public static PositionBody from(PositionView view) {
        Optional<Mark> mark = view.mark();
        return new PositionBody(
                view.id().value(),
                view.account().value(),
                view.instrument().value(),
                view.quantity().value(),
                Direction.openedBy(view.side()),
                view.averagePrice().value(),
                marked(mark, shown -> shown.price().value()),
                marked(mark, Mark::value),
                marked(mark, Mark::unrealized),
                view.realized(),
                value(view.protection().stopLoss()),
                value(view.protection().targetPrice()),
                view.protectedQuantity().value(),
                view.openedAt(),
                view.updatedAt(),
                marked(mark, Mark::ageSeconds),
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> @Nullable T marked(Optional<Mark> mark, Function<Mark, T> figure) {
        return mark.map(figure).orElse(null);
    }

    private static @Nullable BigDecimal value(Optional<Price> price) {
        return price.map(Price::value).orElse(null);
    }
}
