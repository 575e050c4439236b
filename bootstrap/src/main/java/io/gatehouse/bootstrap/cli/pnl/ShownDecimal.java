package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written: in full where they end, and what a division left to ten places. */
final class ShownDecimal {
    /** Eight decimals of a quantity by eight of a price are the most that a product needs. */
    private static final int PLACES_OF_A_PRODUCT = 16;

    /** The most that a price in a file may have. */
    private static final int PLACES_OF_A_PRICE = 12;

    private static final int PLACES_OF_A_QUOTIENT = 10;

    private ShownDecimal() {}

    static String amount(BigDecimal value) {
        return shown(value, PLACES_OF_A_PRODUCT);
    }

    static String price(Price price) {
        return shown(price.value(), PLACES_OF_A_PRICE);
    }

    private static String shown(BigDecimal value, int places) {
        return Decimals.text(
                value.scale() <= places
                        ? value
                        : value.setScale(PLACES_OF_A_QUOTIENT, RoundingMode.HALF_EVEN));
    }
}
