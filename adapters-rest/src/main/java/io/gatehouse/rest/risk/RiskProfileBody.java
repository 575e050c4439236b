package io.gatehouse.rest.risk;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
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
        List<Object> pendingChanges) {

    public static RiskProfileBody from(ProfileVersion version) {
        RiskProfile profile = version.profile();
        return new RiskProfileBody(
                profile.tolerance(),
                limits(profile),
                version.version(),
                version.updatedAt(),
                version.updatedBy(),
                List.of());
    }

    private static Map<String, @Nullable Object> limits(RiskProfile profile) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "allowed_instruments",
                profile.allowedInstruments().map(RiskProfileBody::names).orElse(null));
        fields.put("denied_instruments", names(profile.deniedInstruments()));
        fields.put(
                "instrument_concentration_percent",
                byName(profile.instrumentConcentrationPercent()));
        for (RiskLimit limit : RiskLimit.values()) {
            fields.put(
                    limit.field(),
                    profile.limit(limit).map(value -> wire(limit, value)).orElse(null));
        }
        for (RiskSwitch one : RiskSwitch.values()) {
            fields.put(one.field(), profile.isOn(one));
        }
        fields.put("loss_basis", profile.lossRules().basis());
        fields.put("drawdown_mode", profile.lossRules().drawdownMode());
        fields.put("on_breach", profile.lossRules().onBreach());
        return fields;
    }

    /** Counts and seconds are JSON integers, everything else is a decimal string. */
    private static Object wire(RiskLimit limit, BigDecimal value) {
        return limit.isWhole() ? (Object) value.longValueExact() : value;
    }

    private static List<String> names(Collection<Symbol> symbols) {
        return symbols.stream().map(Symbol::value).toList();
    }

    private static Map<String, BigDecimal> byName(Map<Symbol, BigDecimal> percents) {
        Map<String, BigDecimal> named = new TreeMap<>();
        percents.forEach((symbol, percent) -> named.put(symbol.value(), percent));
        return named;
    }
}
