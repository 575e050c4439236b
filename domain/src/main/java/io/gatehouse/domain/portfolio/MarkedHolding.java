package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A holding at its mark, reckoned once: its signed value in base currency and what converts other
 * amounts. Without a mark or a rate both count as zero and are reported apart.
 */
final class MarkedHolding {
    private final Holding holding;
    private final Symbol symbol;
    private final Symbol underlying;
    private final Optional<String> correlationGroup;
    private final AssetClass assetClass;
    private final ContractSpec spec;
    private final boolean margined;
    private final boolean atBroker;
    private final BigDecimal quantity;
    private final BigDecimal mark;
    private final BigDecimal atMark;
    private final BigDecimal factor;
    private final boolean atPar;
    private final BigDecimal value;
    private final BigDecimal notional;
    private final BigDecimal committedRate;

    MarkedHolding(Holding holding) {
        Instrument instrument = holding.instrument();
        // Asked once: through the instrument each of these finds its way to the listing anew.
        Listing listing = instrument.listing();
        this.holding = holding;
        this.symbol = listing.symbol();
        this.underlying = listing.underlying().orElse(symbol);
        this.correlationGroup = listing.correlationGroup();
        this.assetClass = instrument.assetClass();
        this.spec = listing.spec();
        this.margined = spec.isMargined();
        this.atBroker = holding.isAtBroker();
        this.quantity = holding.position().quantity().value();
        this.mark = holding.mark().map(Price::value).orElse(BigDecimal.ZERO);
        this.atMark = quantity.multiply(mark);
        this.factor = holding.unitFactor(spec);
        this.atPar = factor.compareTo(BigDecimal.ONE) == 0;
        this.value = inBase(atMark);
        this.notional = value.abs();
        this.committedRate = instrument.committedRate(spec);
    }

    Holding holding() {
        return holding;
    }

    Symbol symbol() {
        return symbol;
    }

    Symbol underlying() {
        return underlying;
    }

    Optional<String> correlationGroup() {
        return correlationGroup;
    }

    AssetClass assetClass() {
        return assetClass;
    }

    boolean isMargined() {
        return margined;
    }

    /** Whether its broker tells what it is worth and what margin it takes. */
    boolean isAtBroker() {
        return atBroker;
    }

    /** Whether there is a position, or tickets on both sides that come to none. */
    boolean isHeld() {
        return quantity.signum() != 0 || atBroker;
    }

    /** Signed quantity of the position. */
    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal mark() {
        return mark;
    }

    /** Signed quantity x mark, not converted. */
    BigDecimal atMark() {
        return atMark;
    }

    /** Signed value of the position in base currency. */
    BigDecimal value() {
        return value;
    }

    /** Fraction of notional that the instrument ties up. */
    BigDecimal committedRate() {
        return committedRate;
    }

    /** Magnitude of the value. */
    BigDecimal notional() {
        return notional;
    }

    /**
     * Open P&L in base currency: of what is margined at the current rate; what is fully paid was
     * paid for at the rates of its fills, and none of it is open while no rate is known.
     */
    BigDecimal unrealized() {
        if (margined || atBroker) {
            return inBase(atMark.subtract(cost()));
        }
        return factor.signum() == 0 ? BigDecimal.ZERO : value.subtract(paid());
    }

    private BigDecimal paid() {
        BigDecimal baseCost = holding.position().baseCost();
        return atPar
                ? baseCost.multiply(spec.multiplier())
                : Decimals.convertedOffPar(baseCost, spec.multiplier());
    }

    /** Cost of the position, signed as it, not converted. */
    BigDecimal cost() {
        return holding.position().cost();
    }

    /** A sum of quantity x price in base currency. */
    BigDecimal inBase(BigDecimal amount) {
        return atPar || amount.signum() == 0 ? amount : Decimals.convertedOffPar(amount, factor);
    }
}
