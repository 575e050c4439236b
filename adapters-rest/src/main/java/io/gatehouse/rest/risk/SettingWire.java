package io.gatehouse.rest.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Setting;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of settings as JSON has them; null is off. */
final class SettingWire {
    private SettingWire() {}

    /** Settings by their names. */
    static Map<String, @Nullable Object> values(List<Setting> settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.field(), value(setting)));
        return values;
    }

    static @Nullable Object value(Setting setting) {
        return switch (setting) {
            case Setting.Limit(RiskLimit limit, Optional<BigDecimal> value) ->
                    value.map(some -> limit(limit, some)).orElse(null);
            case Setting.Concentration concentration -> concentration.percent().orElse(null);
            case Setting.Switch one -> one.isOn();
            case Setting.Allowed allowed -> allowed.symbols().map(SettingWire::names).orElse(null);
            case Setting.Denied denied -> names(denied.symbols());
            case Setting.Tolerance tolerance -> tolerance.tolerance();
            case Setting.Breached breached -> breached.onBreach();
            case Setting.Basis basis -> basis.basis();
            case Setting.Mode mode -> mode.mode();
            case Setting.Zone zone -> zone.zone().getId();
            case Setting.DayStart start -> start.time().toString();
        };
    }

    /** Counts and seconds are JSON integers, everything else is a decimal string. */
    static Object limit(RiskLimit limit, BigDecimal value) {
        return limit.isWhole() ? (Object) value.longValueExact() : value;
    }

    static List<String> names(Collection<Symbol> symbols) {
        return symbols.stream().sorted().map(Symbol::value).toList();
    }
}
