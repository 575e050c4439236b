package io.gatehouse.domain.instrument;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** Contract specs for tests: step and tick far below anything that a test trades. */
public final class Specs {
    private Specs() {}

    /** A fully paid security. */
    public static ContractSpec cash(String currency, String multiplier) {
        return spec(currency, multiplier, "1", Settlement.CASH);
    }

    /** A margined contract at a rate of a tenth. */
    public static ContractSpec margined(String currency, String multiplier) {
        return spec(currency, multiplier, "0.1", Settlement.MARGIN);
    }

    private static ContractSpec spec(
            String currency, String multiplier, String marginRate, Settlement settlement) {
        return new ContractSpec(
                new CurrencyCode(currency),
                new BigDecimal(multiplier),
                new BigDecimal("0.01"),
                Quantity.of("0.0001"),
                Quantity.of("0.0001"),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(marginRate),
                settlement);
    }
}
