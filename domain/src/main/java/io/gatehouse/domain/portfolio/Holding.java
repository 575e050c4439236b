package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An instrument with the account's position in it (perhaps flat), its newest quote, the base
 * currency's worth of one unit of the instrument's currency, and what executions cost.
 */
public record Holding(
        Instrument instrument,
        Position position,
        Optional<Quote> quote,
        Optional<BigDecimal> fxToBase,
        FeeSchedule fees) {

    public Symbol symbol() {
        return instrument.symbol();
    }

    /**
     * Bid for a long, ask for a short, mid when flat; without a quote the average cost; empty when
     * neither exists.
     */
    public Optional<Price> mark() {
        return quote.isPresent()
                ? Optional.of(quote.get().markFor(position.quantity().signum()))
                : position.averagePrice();
    }

    /**
     * Base currency per 1 of quantity x price: multiplier x FX; a missing rate counts as zero and
     * is reported apart.
     */
    public BigDecimal unitFactor() {
        return unitFactor(instrument.spec());
    }

    BigDecimal unitFactor(ContractSpec spec) {
        BigDecimal fx = fxToBase.orElse(BigDecimal.ZERO);
        BigDecimal multiplier = spec.multiplier();
        return multiplier.compareTo(BigDecimal.ONE) == 0 ? fx : Decimals.exactly(fx, multiplier);
    }

    /** Signed value at the mark in base currency. */
    public BigDecimal marketValue() {
        return mark().map(price -> position.marketValue(price, unitFactor()))
                .orElse(BigDecimal.ZERO);
    }

    /** Open P&L in base currency at the mark and the current rate. */
    public BigDecimal unrealized() {
        return mark().map(price -> position.unrealized(price, unitFactor()))
                .orElse(BigDecimal.ZERO);
    }

    public boolean isMargined() {
        return instrument.spec().isMargined();
    }
}
