package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A profile as a receipt has it: limits that are off are left out. */
final class ProfileJson {
    private static final List<RiskLimit> LIMITS =
            Arrays.stream(RiskLimit.values())
                    .sorted(Comparator.comparing(RiskLimit::field))
                    .toList();

    private static final List<RiskSwitch> SWITCHES =
            Arrays.stream(RiskSwitch.values())
                    .sorted(Comparator.comparing(RiskSwitch::field))
                    .toList();

    private ProfileJson() {}

    static void write(CanonicalJson json, RiskProfile profile) {
        json.beginObject();
        if (profile.allowedInstruments().isPresent()) {
            writeSymbols(json.name("allowed"), profile.allowedInstruments().get());
        }
        if (!profile.instrumentConcentrationPercent().isEmpty()) {
            writeConcentration(json.name("concentration"), profile);
        }
        if (!profile.deniedInstruments().isEmpty()) {
            writeSymbols(json.name("denied"), profile.deniedInstruments());
        }
        writeLimits(json.name("limits"), profile);
        if (!profile.lossRules().equals(LossRules.USUAL)) {
            writeLossRules(json.name("losses"), profile.lossRules());
        }
        writeSwitches(json.name("switches"), profile);
        json.text("tolerance", profile.tolerance().name()).endObject();
    }

    private static void writeLossRules(CanonicalJson json, LossRules rules) {
        json.beginArray()
                .text(rules.basis().name())
                .text(rules.drawdownMode().name())
                .text(rules.onBreach().name())
                .endArray();
    }

    private static void writeSymbols(CanonicalJson json, Set<Symbol> symbols) {
        json.beginArray();
        symbols.forEach(symbol -> json.text(symbol.value()));
        json.endArray();
    }

    private static void writeConcentration(CanonicalJson json, RiskProfile profile) {
        json.beginObject();
        profile.instrumentConcentrationPercent()
                .forEach((symbol, percent) -> json.decimal(symbol.value(), percent));
        json.endObject();
    }

    private static void writeLimits(CanonicalJson json, RiskProfile profile) {
        json.beginObject();
        for (RiskLimit limit : LIMITS) {
            Optional<BigDecimal> value = profile.limit(limit);
            json.decimal(limit.field(), value);
        }
        json.endObject();
    }

    private static void writeSwitches(CanonicalJson json, RiskProfile profile) {
        json.beginObject();
        for (RiskSwitch one : SWITCHES) {
            if (profile.switches().containsKey(one)) {
                json.flag(one.field(), profile.isOn(one));
            }
        }
        json.endObject();
    }
}
