package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Contracts and entries of these tests: flat, unquoted, margined at 10 %. */
final class Plans {
    private static final Symbol SYMBOL = new Symbol("CASE");

    private Plans() {}

    /** A contract of a multiplier and a lot step, and what its currency is worth. */
    static Holding contract(String multiplier, String step, String fx, FeeSchedule fees) {
        return holding(spec(multiplier, step, step, Optional.empty()), fx, fees);
    }

    /** Units of the base currency, free of fees. */
    static Holding share() {
        return contract("1", "1", "1", FeeSchedule.FREE);
    }

    static Holding holding(ContractSpec spec, String fx, FeeSchedule fees) {
        Listing listing =
                new Listing(
                        SYMBOL,
                        "Case",
                        spec,
                        new AroundTheClock(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        return new Holding(
                Instrument.of(AssetClass.INDEX, listing),
                Position.flat(SYMBOL),
                Optional.empty(),
                Optional.of(decimal(fx)),
                fees);
    }

    static ContractSpec spec(String multiplier, String step, String least, Optional<String> most) {
        return new ContractSpec(
                new CurrencyCode("USD"),
                new BigDecimal(multiplier),
                new BigDecimal("0.00001"),
                Quantity.of(step),
                Quantity.of(least),
                most.map(Quantity::of),
                Optional.empty(),
                new BigDecimal("0.10"),
                Settlement.MARGIN);
    }

    /** A fee per unit, paid at entry and at exit. */
    static FeeSchedule perUnit(BigDecimal fee) {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "commission",
                                FeeSchedule.Basis.QUANTITY,
                                fee,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    static PlannedEntry buy(Holding holding, String price, String stop) {
        return entry(holding, Side.BUY, price, stop);
    }

    static PlannedEntry entry(Holding holding, Side side, String price, String stop) {
        return new PlannedEntry(
                holding, side, Price.of(price), Optional.of(Price.of(stop)), BigDecimal.ZERO);
    }

    /** A decimal, or a quotient of two such as 1/149.35. */
    static BigDecimal decimal(String text) {
        String[] terms = text.split("/", 2);
        BigDecimal first = new BigDecimal(terms[0]);
        return terms.length == 1 ? first : first.divide(new BigDecimal(terms[1]), Decimals.RATIO);
    }
}
