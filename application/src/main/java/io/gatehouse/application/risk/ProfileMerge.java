package io.gatehouse.application.risk;

import io.gatehouse.application.risk.ProfileChange.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A profile with a change made to it. What is still as in the preset of its tolerance follows to
 * the preset of another; what somebody has set stays.
 */
record ProfileMerge(
        ProfileChange change, RiskProfile profile, RiskProfile preset, RiskProfile otherPreset) {

    RiskProfile merged() {
        return new RiskProfile(
                change.tolerance().orElse(profile.tolerance()),
                limits(),
                switches(),
                change.allowedInstruments()
                        .map(Instruments::symbols)
                        .orElseGet(profile::allowedInstruments),
                change.deniedInstruments()
                        .map(list -> list.symbols().orElse(Set.of()))
                        .orElseGet(profile::deniedInstruments),
                concentration(),
                change.lossRules().appliedTo(profile.lossRules()));
    }

    private Map<RiskLimit, BigDecimal> limits() {
        Map<RiskLimit, BigDecimal> after = new EnumMap<>(RiskLimit.class);
        for (RiskLimit limit : RiskLimit.values()) {
            boolean follows = profile.limit(limit).equals(preset.limit(limit));
            Optional<BigDecimal> present = (follows ? otherPreset : profile).limit(limit);
            change.limits()
                    .getOrDefault(limit, present)
                    .map(Decimals::canonical)
                    .ifPresent(value -> after.put(limit, value));
        }
        return after;
    }

    private Map<RiskSwitch, Boolean> switches() {
        Map<RiskSwitch, Boolean> after = new EnumMap<>(RiskSwitch.class);
        for (RiskSwitch one : RiskSwitch.values()) {
            boolean follows = profile.isOn(one) == preset.isOn(one);
            boolean present = (follows ? otherPreset : profile).isOn(one);
            after.put(one, change.switches().getOrDefault(one, present));
        }
        return after;
    }

    private Map<Symbol, BigDecimal> concentration() {
        Map<Symbol, BigDecimal> now = profile.instrumentConcentrationPercent();
        Map<Symbol, BigDecimal> before = preset.instrumentConcentrationPercent();
        Map<Symbol, BigDecimal> other = otherPreset.instrumentConcentrationPercent();
        Set<Symbol> symbols = new TreeSet<>(now.keySet());
        symbols.addAll(before.keySet());
        symbols.addAll(change.instrumentConcentrationPercent().keySet());
        Map<Symbol, BigDecimal> after = new TreeMap<>();
        for (Symbol symbol : symbols) {
            boolean follows = value(now, symbol).equals(value(before, symbol));
            Optional<BigDecimal> present =
                    change.dropsOtherConcentration()
                            ? Optional.empty()
                            : value(follows ? other : now, symbol);
            change.instrumentConcentrationPercent()
                    .getOrDefault(symbol, present)
                    .map(Decimals::canonical)
                    .ifPresent(value -> after.put(symbol, value));
        }
        return after;
    }

    private static Optional<BigDecimal> value(Map<Symbol, BigDecimal> map, Symbol symbol) {
        return Optional.ofNullable(map.get(symbol)).map(Decimals::canonical);
    }
}
