package io.gatehouse.rest.risk;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.Setting;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A profile in force: beside these, every field that can be changed, by its name; null where a
 * limit is off.
 */
@Serdeable.Serializable
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record RiskProfileBody(
        RiskTolerance riskTolerance,
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> limits,
        int version,
        Instant updatedAt,
        String updatedBy,
        List<PendingChangeBody> pendingChanges) {

    public static RiskProfileBody from(ProfileInForce present) {
        ProfileVersion version = present.version();
        Map<String, @Nullable Object> fields = limits(version.profile());
        fields.putAll(riskDay(present.calendar()));
        return new RiskProfileBody(
                version.profile().tolerance(),
                fields,
                version.version(),
                version.updatedAt(),
                version.updatedBy(),
                version.pending().stream().map(PendingChangeBody::from).toList());
    }

    private static Map<String, @Nullable Object> riskDay(RiskCalendar calendar) {
        return SettingWire.values(
                List.of(
                        new Setting.Zone(calendar.zone()),
                        new Setting.DayStart(calendar.dayStart())));
    }

    private static Map<String, @Nullable Object> limits(RiskProfile profile) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "allowed_instruments",
                profile.allowedInstruments().map(SettingWire::names).orElse(null));
        fields.put("denied_instruments", SettingWire.names(profile.deniedInstruments()));
        fields.put(
                "instrument_concentration_percent",
                byName(profile.instrumentConcentrationPercent()));
        for (RiskLimit limit : RiskLimit.values()) {
            fields.put(
                    limit.field(),
                    profile.limit(limit)
                            .map(value -> SettingWire.limit(limit, value))
                            .orElse(null));
        }
        for (RiskSwitch one : RiskSwitch.values()) {
            fields.put(one.field(), profile.isOn(one));
        }
        fields.put("loss_basis", profile.lossRules().basis());
        fields.put("drawdown_mode", profile.lossRules().drawdownMode());
        fields.put("on_breach", profile.lossRules().onBreach());
        return fields;
    }

    private static Map<String, BigDecimal> byName(Map<Symbol, BigDecimal> percents) {
        Map<String, BigDecimal> named = new TreeMap<>();
        percents.forEach((symbol, percent) -> named.put(symbol.value(), percent));
        return named;
    }
}
