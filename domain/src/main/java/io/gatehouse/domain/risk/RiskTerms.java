package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an account is held to: the limits of its profile, and where its risk days begin. */
public record RiskTerms(RiskProfile profile, RiskCalendar calendar) {
    /** The same with those settings. */
    public RiskTerms with(Collection<Setting> settings) {
        Draft draft = new Draft(this);
        settings.forEach(draft::set);
        return draft.terms();
    }

    /** Every setting in which the other terms differ from these. */
    public List<SettingChange> changesTo(RiskTerms other) {
        Set<Symbol> symbols = new TreeSet<>(profile.instrumentConcentrationPercent().keySet());
        symbols.addAll(other.profile.instrumentConcentrationPercent().keySet());
        List<Setting> before = settings(symbols);
        List<Setting> after = other.settings(symbols);
        List<SettingChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add(new SettingChange(before.get(i), after.get(i)));
            }
        }
        return changes;
    }

    /** All settings, always in the same order; with the concentration limits of these symbols. */
    private List<Setting> settings(Set<Symbol> symbols) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting.Tolerance(profile.tolerance()));
        for (RiskLimit limit : RiskLimit.values()) {
            settings.add(new Setting.Limit(limit, profile.limit(limit)));
        }
        for (RiskSwitch name : RiskSwitch.values()) {
            settings.add(new Setting.Switch(name, profile.isOn(name)));
        }
        settings.add(new Setting.Allowed(profile.allowedInstruments()));
        settings.add(new Setting.Denied(profile.deniedInstruments()));
        symbols.forEach(symbol -> settings.add(concentration(symbol)));
        settings.add(new Setting.Breached(profile.lossRules().onBreach()));
        settings.add(new Setting.Basis(profile.lossRules().basis()));
        settings.add(new Setting.Mode(profile.lossRules().drawdownMode()));
        settings.add(new Setting.Zone(calendar.zone()));
        settings.add(new Setting.DayStart(calendar.dayStart()));
        return settings;
    }

    private Setting concentration(Symbol symbol) {
        return new Setting.Concentration(
                symbol, Optional.ofNullable(profile.instrumentConcentrationPercent().get(symbol)));
    }

    /** Terms while settings are exchanged in them. */
    private static final class Draft {
        private final Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
        private final Map<RiskSwitch, Boolean> switches = new EnumMap<>(RiskSwitch.class);
        private final Map<Symbol, BigDecimal> concentration;
        private RiskTolerance tolerance;
        private Optional<Set<Symbol>> allowed;
        private Set<Symbol> denied;
        private LossBasis basis;
        private DrawdownMode mode;
        private OnBreach onBreach;
        private ZoneId zone;
        private LocalTime dayStart;

        Draft(RiskTerms terms) {
            RiskProfile profile = terms.profile();
            limits.putAll(profile.limits());
            switches.putAll(profile.switches());
            this.concentration = new HashMap<>(profile.instrumentConcentrationPercent());
            this.tolerance = profile.tolerance();
            this.allowed = profile.allowedInstruments();
            this.denied = profile.deniedInstruments();
            this.basis = profile.lossRules().basis();
            this.mode = profile.lossRules().drawdownMode();
            this.onBreach = profile.lossRules().onBreach();
            this.zone = terms.calendar().zone();
            this.dayStart = terms.calendar().dayStart();
        }

        void set(Setting setting) {
            switch (setting) {
                case Setting.Tolerance(RiskTolerance other) -> tolerance = other;
                case Setting.Limit(RiskLimit limit, Optional<BigDecimal> value) ->
                        put(limits, limit, value);
                case Setting.Switch(RiskSwitch name, boolean isOn) -> switches.put(name, isOn);
                case Setting.Allowed(Optional<Set<Symbol>> symbols) -> allowed = symbols;
                case Setting.Denied(Set<Symbol> symbols) -> denied = symbols;
                case Setting.Concentration(Symbol symbol, Optional<BigDecimal> percent) ->
                        put(concentration, symbol, percent);
                case Setting.Breached(OnBreach other) -> onBreach = other;
                case Setting.Basis(LossBasis other) -> basis = other;
                case Setting.Mode(DrawdownMode other) -> mode = other;
                case Setting.Zone(ZoneId other) -> zone = other;
                case Setting.DayStart(LocalTime other) -> dayStart = other;
            }
        }

        private static <K> void put(Map<K, BigDecimal> map, K key, Optional<BigDecimal> value) {
            value.ifPresentOrElse(some -> map.put(key, some), () -> map.remove(key));
        }

        RiskTerms terms() {
            RiskProfile profile =
                    new RiskProfile(
                            tolerance,
                            limits,
                            switches,
                            allowed,
                            denied,
                            concentration,
                            new LossRules(basis, mode, onBreach));
            return new RiskTerms(profile, new RiskCalendar(zone, dayStart));
        }
    }
}
