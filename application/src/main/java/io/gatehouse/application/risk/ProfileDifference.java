package io.gatehouse.application.risk;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;

import java.util.Map;
import java.util.TreeMap;

/** What differs between two profiles, field by field, for the audit trail. */
final class ProfileDifference {
    private static final String OFF = "off";

    private ProfileDifference() {}

    /** "before -> after" of each field that changed. */
    static Map<String, String> between(RiskProfile before, RiskProfile after) {
        Map<String, String> old = texts(before);
        Map<String, String> changed = new TreeMap<>();
        texts(after)
                .forEach(
                        (field, value) -> {
                            String was = old.getOrDefault(field, OFF);
                            if (!value.equals(was)) {
                                changed.put(field, was + " -> " + value);
                            }
                        });
        return changed;
    }

    private static Map<String, String> texts(RiskProfile profile) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("risk_tolerance", profile.tolerance().name());
        for (RiskLimit limit : RiskLimit.values()) {
            texts.put(limit.field(), profile.limit(limit).map(Decimals::text).orElse(OFF));
        }
        for (RiskSwitch one : RiskSwitch.values()) {
            texts.put(one.field(), Boolean.toString(profile.isOn(one)));
        }
        texts.put("loss_basis", profile.lossRules().basis().name());
        texts.put("drawdown_mode", profile.lossRules().drawdownMode().name());
        texts.put("on_breach", profile.lossRules().onBreach().name());
        texts.put(
                "allowed_instruments",
                profile.allowedInstruments().map(Object::toString).orElse(OFF));
        texts.put("denied_instruments", profile.deniedInstruments().toString());
        texts.put(
                "instrument_concentration_percent",
                profile.instrumentConcentrationPercent().toString());
        return texts;
    }
}
