package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every numeric limit of a profile: its unit, the range a value may have, and the three presets
 * ({@code null} off).
 */
public enum RiskLimit {
    MAX_PRICE_AGE_SECONDS(Unit.SECONDS, "1", "86400", "60", "60", "60"),
    MAX_ACCOUNT_STATE_AGE_SECONDS(Unit.SECONDS, "1", "86400", "300", "300", "300"),
    PRICE_COLLAR_PERCENT(Unit.PERCENT, "0.01", "100", "10", "10", "20"),
    DUPLICATE_WINDOW_SECONDS(Unit.SECONDS, "0", "3600", "2", "2", "2"),
    /** In lots of FX and metals, else in units or contracts: {@link RiskProfile#orderQuantity}. */
    MAX_ORDER_QUANTITY(Unit.LOTS, "0", Range.UNBOUNDED),
    MAX_ORDER_NOTIONAL(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_POSITION_SIZE(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_POSITION_PERCENT(Unit.PERCENT, "0", "100"),
    MAX_CONCENTRATION_PERCENT(Unit.PERCENT, "0", "100", "10", "20", "30"),
    MAX_UNDERLYING_NOTIONAL_PERCENT(Unit.PERCENT, "0", "100000", "100", "200", "400"),
    MAX_OPEN_POSITIONS(Unit.COUNT, "0", "10000", "3", "5", "10"),
    MAX_POSITIONS_PER_SYMBOL(Unit.COUNT, "0", "10000", "2", "3", "5"),
    MAX_CORRELATION_EXPOSURE(Unit.RATIO, "0", "1", "0.5", "0.7", "0.9"),
    LEVERAGE_LIMIT(Unit.RATIO, "0", "1000", "2", "5", "10"),
    MAX_NET_EXPOSURE_PERCENT(Unit.PERCENT, "0", "100000"),
    MAX_DIRECTION_EXPOSURE_PERCENT(Unit.PERCENT, "0", "100000"),
    RISK_PER_TRADE_PERCENT(Unit.PERCENT, "0.1", "10", "1", "2", "3"),
    MAX_CAPITAL_AT_RISK_PERCENT(Unit.PERCENT, "0", "100", "6", "10", "20"),
    MIN_STOP_DISTANCE_PERCENT(Unit.PERCENT, "0", "100"),
    MAX_STOP_DISTANCE_PERCENT(Unit.PERCENT, "0", "100"),
    MIN_REWARD_RISK(Unit.RATIO, "0", "1000"),
    MAX_DAILY_LOSS(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_DAILY_LOSS_PERCENT(Unit.PERCENT, "0", "100", "3", "5", "10"),
    MAX_WEEKLY_LOSS(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_WEEKLY_LOSS_PERCENT(Unit.PERCENT, "0", "100", "6", "10", "20"),
    MAX_MONTHLY_LOSS(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_MONTHLY_LOSS_PERCENT(Unit.PERCENT, "0", "100", "10", "15", "30"),
    MAX_DRAWDOWN_PERCENT(Unit.PERCENT, "1", "100", "10", "20", "30"),
    MAX_CONSECUTIVE_LOSSES(Unit.COUNT, "1", "20"),
    COOLDOWN_MINUTES(Unit.COUNT, "0", "10080"),
    MIN_WIN_RATE(Unit.RATIO, "0", "1"),
    MAX_WORKING_ORDERS(Unit.COUNT, "0", "10000", "20", "20", "20"),
    MAX_ORDERS_PER_MINUTE(Unit.COUNT, "0", "100000", "60", "60", "60"),
    MAX_ORDERS_PER_DAY(Unit.COUNT, "0", "1000000"),
    MAX_TRADES_PER_DAY(Unit.COUNT, "0", "1000000"),
    MAX_REPEATS_PER_MINUTE(Unit.COUNT, "1", "100000"),
    MAX_SPREAD_PERCENT(Unit.PERCENT, "0", "100"),
    MAX_DELTA(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_GAMMA(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_THETA(Unit.MONEY, "0", Range.UNBOUNDED),
    MAX_VEGA(Unit.MONEY, "0", Range.UNBOUNDED),
    MIN_DTE(Unit.COUNT, "0", "3650", "7", "7", "0"),
    MAX_DTE(Unit.COUNT, "0", "3650", "60", "60", "365"),
    OPTIONS_LEVEL(Unit.COUNT, "0", "4", "1", "3", "3");

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private final Unit unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Presets presets;

    RiskLimit(Unit unit, String least, String most) {
        this(unit, least, most, Presets.OFF);
    }

    RiskLimit(Unit unit, String least, String most, String low, String medium, String high) {
        this(
                unit,
                least,
                most,
                new Presets(Optional.of(low), Optional.of(medium), Optional.of(high)));
    }

    RiskLimit(Unit unit, String least, String most, Presets presets) {
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.presets = presets;
    }

    private record Presets(Optional<String> low, Optional<String> medium, Optional<String> high) {
        static final Presets OFF =
                new Presets(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Bounds that only keep numbers representable. */
    private static final class Range {
        static final String UNBOUNDED = "999999999999999999";
    }

    /** The limit of that field name; empty when there is none. */
    public static Optional<RiskLimit> ofField(String field) {
        return Arrays.stream(values()).filter(limit -> limit.field().equals(field)).findFirst();
    }

    /** Name in JSON: the constant in lower case. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** Whether values have no decimals: counts and seconds. */
    public boolean isWhole() {
        return unit == Unit.COUNT || unit == Unit.SECONDS;
    }

    /** Whether a lower value, not a higher one, lets more through. */
    public boolean isFloor() {
        return name().startsWith("MIN_")
                || this == COOLDOWN_MINUTES
                || this == DUPLICATE_WINDOW_SECONDS;
    }

    public boolean admits(BigDecimal value) {
        boolean fits = !isWhole() || value.stripTrailingZeros().scale() <= 0;
        return fits && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /**
     * Whether a decision may be bound by it: also by any part of equity that stands in for the risk
     * of a trade, such as a hundredth of what the house risks.
     */
    boolean binds(BigDecimal value) {
        return admits(value)
                || (this == RISK_PER_TRADE_PERCENT
                        && value.signum() > 0
                        && value.compareTo(WHOLE) <= 0);
    }

    /** The range in words, as an error message tells it. */
    public String expectation() {
        String kind = isWhole() ? "a whole number" : "a number";
        return "must be "
                + kind
                + " from "
                + least.toPlainString()
                + " to "
                + most.toPlainString()
                + ", or null";
    }

    /** The preset's value; empty is off. */
    public Optional<BigDecimal> preset(RiskTolerance tolerance) {
        Optional<String> text =
                switch (tolerance) {
                    case LOW -> presets.low;
                    case MEDIUM -> presets.medium;
                    case HIGH -> presets.high;
                };
        return text.map(BigDecimal::new);
    }
}
