package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads settings back from the names and texts that they give of themselves. */
public final class SettingText {
    private SettingText() {}

    /** A text that no setting gives is a defect of whoever kept it. */
    public static Setting read(String field, Optional<String> text) {
        return RiskLimit.ofField(field)
                .<Setting>map(limit -> new Setting.Limit(limit, text.map(BigDecimal::new)))
                .or(() -> RiskSwitch.ofField(field).map(name -> toggled(name, text)))
                .orElseGet(() -> named(field, text));
    }

    private static Setting toggled(RiskSwitch name, Optional<String> text) {
        return new Setting.Switch(name, Boolean.parseBoolean(text.orElseThrow()));
    }

    private static Setting named(String field, Optional<String> text) {
        return switch (field) {
            case Setting.Allowed.FIELD -> new Setting.Allowed(text.map(SettingText::symbols));
            case Setting.Tolerance.FIELD ->
                    new Setting.Tolerance(RiskTolerance.valueOf(text.orElseThrow()));
            case Setting.Denied.FIELD -> new Setting.Denied(symbols(text.orElseThrow()));
            case Setting.Breached.FIELD ->
                    new Setting.Breached(OnBreach.valueOf(text.orElseThrow()));
            case Setting.Basis.FIELD -> new Setting.Basis(LossBasis.valueOf(text.orElseThrow()));
            case Setting.Mode.FIELD -> new Setting.Mode(DrawdownMode.valueOf(text.orElseThrow()));
            case Setting.Zone.FIELD -> new Setting.Zone(ZoneId.of(text.orElseThrow()));
            case Setting.DayStart.FIELD ->
                    new Setting.DayStart(LocalTime.parse(text.orElseThrow()));
            default -> concentration(field, text);
        };
    }

    private static Setting concentration(String field, Optional<String> text) {
        if (!field.startsWith(Setting.Concentration.PREFIX)) {
            throw new IllegalArgumentException("There is no setting " + field);
        }
        Symbol symbol = new Symbol(field.substring(Setting.Concentration.PREFIX.length()));
        return new Setting.Concentration(symbol, text.map(BigDecimal::new));
    }

    private static Set<Symbol> symbols(String joined) {
        Set<Symbol> symbols = new TreeSet<>();
        if (!joined.isEmpty()) {
            for (String name : joined.split(",", -1)) {
                symbols.add(new Symbol(name));
            }
        }
        return symbols;
    }
}
