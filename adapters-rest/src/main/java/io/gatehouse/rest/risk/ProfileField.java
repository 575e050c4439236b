package io.gatehouse.rest.risk;

import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.Setting;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One field of a profile, beside its tolerance, as JSON has it: by which name, of which form, and
 * what it says of a profile. Bodies and the API document are made of the same list.
 */
record ProfileField(String name, FieldForm form, Reading reading) {
    /** Every field there is, in the order of answers. */
    static final List<ProfileField> ALL = all();

    /** The value of a field; null is off. */
    @FunctionalInterface
    interface Reading {
        @Nullable Object of(ProfileInForce present);
    }

    private static List<ProfileField> all() {
        List<ProfileField> all = new ArrayList<>(instruments());
        for (RiskLimit limit : RiskLimit.values()) {
            all.add(of(limit.field(), FieldForm.of(limit), profile -> value(profile, limit)));
        }
        for (RiskSwitch one : RiskSwitch.values()) {
            all.add(of(one.field(), FieldForm.SWITCH, profile -> profile.isOn(one)));
        }
        all.addAll(losses());
        return List.copyOf(all);
    }

    private static List<ProfileField> instruments() {
        return List.of(
                of(
                        "allowed_instruments",
                        FieldForm.names("All that may be opened; null allows every instrument."),
                        profile ->
                                profile.allowedInstruments().map(SettingWire::names).orElse(null)),
                of(
                        "denied_instruments",
                        FieldForm.names("What may not be opened."),
                        profile -> SettingWire.names(profile.deniedInstruments())),
                of(
                        "instrument_concentration_percent",
                        FieldForm.PERCENT_BY_NAME,
                        profile -> byName(profile.instrumentConcentrationPercent())));
    }

    private static List<ProfileField> losses() {
        return List.of(
                of(
                        "loss_basis",
                        FieldForm.of(LossBasis.values(), "From what the loss of a period counts."),
                        profile -> profile.lossRules().basis()),
                of(
                        "drawdown_mode",
                        FieldForm.of(DrawdownMode.values(), "From what drawdown is measured."),
                        profile -> profile.lossRules().drawdownMode()),
                of(
                        "on_breach",
                        FieldForm.of(OnBreach.values(), "What reaching a loss limit does."),
                        profile -> profile.lossRules().onBreach()),
                new ProfileField(
                        Setting.Zone.FIELD,
                        FieldForm.text("The IANA time zone of the risk day."),
                        present -> SettingWire.value(new Setting.Zone(present.calendar().zone()))),
                new ProfileField(
                        Setting.DayStart.FIELD,
                        FieldForm.text("When the risk day begins there, as HH:mm."),
                        present ->
                                SettingWire.value(
                                        new Setting.DayStart(present.calendar().dayStart()))));
    }

    private static ProfileField of(String name, FieldForm form, OfProfile reading) {
        return new ProfileField(name, form, present -> reading.of(present.version().profile()));
    }

    /** What the profile alone tells, without the risk day. */
    @FunctionalInterface
    private interface OfProfile {
        @Nullable Object of(RiskProfile profile);
    }

    private static @Nullable Object value(RiskProfile profile, RiskLimit limit) {
        return profile.limit(limit).map(some -> SettingWire.limit(limit, some)).orElse(null);
    }

    private static Map<String, BigDecimal> byName(Map<Symbol, BigDecimal> percents) {
        Map<String, BigDecimal> named = new TreeMap<>();
        percents.forEach((symbol, percent) -> named.put(symbol.value(), percent));
        return named;
    }
}
