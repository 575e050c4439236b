package io.gatehouse.rest.sizing;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Asked;
import io.gatehouse.domain.sizing.SizedSetup.Signalled;
import io.micronaut.core.annotation.Nullable;

import java.math.BigDecimal;

/** What a setup, by distances in pips, and a signal's order, by prices, say each in its way. */
record WishFigures(
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPips,
        @Nullable BigDecimal targetPips,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal targetPrice,
        @Nullable BigDecimal multiplier,
        BigDecimal riskPercent) {
    static WishFigures of(SizedSetup setup) {
        return switch (setup.wish()) {
            case Asked asked -> of(asked, setup.riskPercent());
            case Signalled signalled -> of(signalled);
        };
    }

    private static WishFigures of(Asked asked, BigDecimal riskPercent) {
        return new WishFigures(
                asked.price().value(),
                asked.stopPips(),
                asked.targetPips().orElse(null),
                null,
                null,
                null,
                riskPercent);
    }

    private static WishFigures of(Signalled signalled) {
        return new WishFigures(
                signalled.price().map(Price::value).orElse(null),
                null,
                null,
                signalled.stop().value(),
                signalled.target().map(Price::value).orElse(null),
                signalled.multiplier(),
                signalled.percent());
    }
}
