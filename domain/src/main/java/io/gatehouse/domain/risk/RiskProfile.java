package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The limits of one account. A limit that is absent is off; every value lies in its limit's range.
 */
public record RiskProfile(
        RiskTolerance tolerance,
        Map<RiskLimit, BigDecimal> limits,
        Map<RiskSwitch, Boolean> switches,
        Optional<Set<Symbol>> allowedInstruments,
        Set<Symbol> deniedInstruments,
        Map<Symbol, BigDecimal> instrumentConcentrationPercent,
        LossRules lossRules) {

    /** Range of an order quantity of FX and metals. */
    public static final BigDecimal LEAST_LOTS = new BigDecimal("0.01");

    public static final BigDecimal MOST_LOTS = new BigDecimal("100");

    private static final CurrencyCode INR = new CurrencyCode("INR");
    private static final BigDecimal OPTION_PRICE_AGE = new BigDecimal("300");
    private static final BigDecimal OPTION_COLLAR = new BigDecimal("20");

    public RiskProfile {
        limits.forEach(RiskProfile::requireInRange);
        instrumentConcentrationPercent
                .values()
                .forEach(percent -> requireInRange(RiskLimit.MAX_CONCENTRATION_PERCENT, percent));
        limits = LimitValues.of(limits);
        switches =
                switches.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(switches));
        allowedInstruments = allowedInstruments.map(RiskProfile::sorted);
        deniedInstruments = sorted(deniedInstruments);
        instrumentConcentrationPercent =
                Collections.unmodifiableMap(new TreeMap<>(instrumentConcentrationPercent));
    }

    /** The preset of a tolerance for accounts in a base currency. */
    public static RiskProfile preset(RiskTolerance tolerance, CurrencyCode base) {
        Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
        for (RiskLimit limit : RiskLimit.values()) {
            limit.preset(tolerance).ifPresent(value -> limits.put(limit, value));
        }
        if (base.equals(INR)) {
            limits.put(RiskLimit.MAX_POSITION_SIZE, pick(tolerance, "50000", "200000", "500000"));
        }
        Map<RiskSwitch, Boolean> switches = new EnumMap<>(RiskSwitch.class);
        for (RiskSwitch one : RiskSwitch.values()) {
            switches.put(one, one.preset(tolerance));
        }
        return new RiskProfile(
                tolerance,
                limits,
                switches,
                Optional.empty(),
                Set.of(),
                presetConcentration(tolerance),
                LossRules.USUAL);
    }

    /** The same with another value of a limit, or without the limit. */
    public RiskProfile with(RiskLimit limit, Optional<BigDecimal> value) {
        Map<RiskLimit, BigDecimal> changed = new EnumMap<>(RiskLimit.class);
        changed.putAll(limits);
        changed.remove(limit);
        value.ifPresent(other -> changed.put(limit, other));
        return new RiskProfile(
                tolerance,
                changed,
                switches,
                allowedInstruments,
                deniedInstruments,
                instrumentConcentrationPercent,
                lossRules);
    }

    /**
     * The same with a percent of the house in the place of the account's own risk per trade, as it
     * is, also where nobody may set that limit so low or so high.
     */
    public RiskProfile riskingPerTrade(BigDecimal percent) {
        return with(RiskLimit.RISK_PER_TRADE_PERCENT, Optional.of(percent));
    }

    public Optional<BigDecimal> limit(RiskLimit limit) {
        return LimitValues.of(limits).find(limit);
    }

    public boolean isOn(RiskSwitch one) {
        return switches.getOrDefault(one, Boolean.FALSE);
    }

    /** The concentration limit of an underlying: the map wins over the general figure. */
    public Optional<BigDecimal> concentrationPercent(Symbol underlying) {
        return Optional.ofNullable(instrumentConcentrationPercent.get(underlying))
                .or(() -> limit(RiskLimit.MAX_CONCENTRATION_PERCENT));
    }

    /**
     * Most notional of one underlying, percent of equity. Currencies, which move little, have a
     * wider preset; a value that somebody has set holds for every class.
     */
    public Optional<BigDecimal> underlyingNotionalPercent(AssetClass assetClass) {
        RiskLimit kind = RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT;
        return assetClass == AssetClass.FOREX && isPreset(kind)
                ? Optional.of(pick(tolerance, "200", "500", "1000"))
                : limit(kind);
    }

    /**
     * Greatest age of a mark. Options, which are quoted less often, have a longer preset; a value
     * that somebody has set holds for every class.
     */
    public Optional<BigDecimal> priceAgeSeconds(AssetClass assetClass) {
        RiskLimit kind = RiskLimit.MAX_PRICE_AGE_SECONDS;
        return assetClass == AssetClass.OPTION && isPreset(kind)
                ? Optional.of(OPTION_PRICE_AGE)
                : limit(kind);
    }

    /**
     * How far a limit may lie from the mark, percent. Options, whose spreads are wide, have a wider
     * preset; a value that somebody has set holds for every class.
     */
    public Optional<BigDecimal> priceCollarPercent(AssetClass assetClass) {
        RiskLimit kind = RiskLimit.PRICE_COLLAR_PERCENT;
        return assetClass == AssetClass.OPTION && isPreset(kind)
                ? Optional.of(OPTION_COLLAR)
                : limit(kind);
    }

    /**
     * Most of an instrument that one order opens. One figure holds for lots, units and contracts:
     * where it is set for shares or coins, an order of FX or metals still has at most 100 lots.
     */
    public Optional<BigDecimal> orderQuantity(AssetClass assetClass) {
        Optional<BigDecimal> stated = limit(RiskLimit.MAX_ORDER_QUANTITY);
        return assetClass.isInLots() ? stated.map(MOST_LOTS::min) : stated;
    }

    private boolean isPreset(RiskLimit kind) {
        return limit(kind).map(Decimals::canonical).equals(kind.preset(tolerance));
    }

    /** Whether an instrument may be opened: by its own symbol or by its underlying's. */
    public boolean allows(Symbol symbol, Symbol underlying) {
        boolean allowed =
                allowedInstruments.isEmpty()
                        || allowedInstruments.get().contains(symbol)
                        || allowedInstruments.get().contains(underlying);
        return allowed
                && !deniedInstruments.contains(symbol)
                && !deniedInstruments.contains(underlying);
    }

    private static Map<Symbol, BigDecimal> presetConcentration(RiskTolerance tolerance) {
        return Map.of(
                new Symbol("BTC"), pick(tolerance, "5", "10", "20"),
                new Symbol("BANKNIFTY"), pick(tolerance, "15", "15", "40"));
    }

    private static BigDecimal pick(
            RiskTolerance tolerance, String low, String medium, String high) {
        return new BigDecimal(
                switch (tolerance) {
                    case LOW -> low;
                    case MEDIUM -> medium;
                    case HIGH -> high;
                });
    }

    private static Set<Symbol> sorted(Set<Symbol> symbols) {
        return Collections.unmodifiableSet(new TreeSet<>(symbols));
    }

    private static void requireInRange(RiskLimit limit, BigDecimal value) {
        if (!limit.binds(value)) {
            throw new IllegalArgumentException(
                    limit.field()
                            + " is between "
                            + limit.least()
                            + " and "
                            + limit.most()
                            + ": "
                            + value);
        }
    }
}
