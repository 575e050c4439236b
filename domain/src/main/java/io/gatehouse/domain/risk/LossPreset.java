package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Loss rules as funded-trader evaluations commonly have them; other limits stay as they are. */
public enum LossPreset {
    TWO_STEP_EVALUATION(
            "Two-step evaluation",
            "A day may lose 5 % of the initial balance, from the equity at its start and with open"
                    + " positions counted; equity never falls more than 10 % of the initial balance"
                    + " below the money paid in.",
            daily("5", LossBasis.INITIAL_BALANCE),
            drawdown("10", DrawdownMode.STATIC)),
    ONE_STEP_EVALUATION(
            "One-step evaluation",
            "A day may lose 4 % of the higher of balance and equity at its start; equity never falls"
                    + " more than 6 % of the initial balance below its highest so far.",
            daily("4", LossBasis.HIGHER_OF_BOTH),
            drawdown("6", DrawdownMode.TRAILING)),
    BALANCE_DAILY_LOSS(
            "Daily loss from the balance",
            "A day may lose 5 % of the balance at its start, open positions of the day before left out.",
            daily("5", LossBasis.BALANCE),
            Optional.empty()),
    STATIC_DRAWDOWN(
            "Static drawdown",
            "Equity never falls more than 10 % of the initial balance below the money paid in; profits"
                    + " do not raise the floor.",
            Optional.empty(),
            drawdown("10", DrawdownMode.STATIC)),
    TRAILING_DRAWDOWN(
            "Trailing drawdown",
            "Equity never falls more than 6 % of the initial balance below its highest so far, open"
                    + " profits counted.",
            Optional.empty(),
            drawdown("6", DrawdownMode.TRAILING)),
    END_OF_DAY_DRAWDOWN(
            "End-of-day drawdown",
            "Equity never falls more than 4 % of the initial balance below its highest at the end of a"
                    + " risk day; what a day reaches in between does not raise the floor.",
            Optional.empty(),
            drawdown("4", DrawdownMode.END_OF_DAY));

    private final String title;
    private final String text;
    private final Optional<Daily> daily;
    private final Optional<Drawdown> drawdown;

    LossPreset(String title, String text, Optional<Daily> daily, Optional<Drawdown> drawdown) {
        this.title = title;
        this.text = text;
        this.daily = daily;
        this.drawdown = drawdown;
    }

    private record Daily(String percent, LossBasis basis) {}

    private record Drawdown(String percent, DrawdownMode mode) {}

    private static Optional<Daily> daily(String percent, LossBasis basis) {
        return Optional.of(new Daily(percent, basis));
    }

    private static Optional<Drawdown> drawdown(String percent, DrawdownMode mode) {
        return Optional.of(new Drawdown(percent, mode));
    }

    /** The preset of that name; empty when there is none. */
    public static Optional<LossPreset> ofCode(String code) {
        return Arrays.stream(values()).filter(preset -> preset.code().equals(code)).findFirst();
    }

    /** Name in JSON: the constant in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The rule in words, for who chooses. */
    public String text() {
        return text;
    }

    public Map<RiskLimit, BigDecimal> limits() {
        Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
        daily.ifPresent(
                rule ->
                        limits.put(
                                RiskLimit.MAX_DAILY_LOSS_PERCENT, new BigDecimal(rule.percent())));
        drawdown.ifPresent(
                rule -> limits.put(RiskLimit.MAX_DRAWDOWN_PERCENT, new BigDecimal(rule.percent())));
        return limits;
    }

    public Optional<LossBasis> basis() {
        return daily.map(Daily::basis);
    }

    public Optional<DrawdownMode> drawdownMode() {
        return drawdown.map(Drawdown::mode);
    }

    /** Everything that it fills in. */
    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        limits().forEach(
                        (limit, value) ->
                                settings.add(new Setting.Limit(limit, Optional.of(value))));
        basis().map(Setting.Basis::new).ifPresent(settings::add);
        drawdownMode().map(Setting.Mode::new).ifPresent(settings::add);
        return settings;
    }
}
