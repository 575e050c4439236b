package io.gatehouse.persistence.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossRules;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A risk profile as JSON: limits and switches by their field names, absent ones off. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProfileDocument(
        RiskTolerance tolerance,
        Map<String, BigDecimal> limits,
        Map<String, Boolean> switches,
        @Nullable List<String> allowed,
        List<String> denied,
        Map<String, BigDecimal> concentration,
        @Nullable LossBasis lossBasis,
        @Nullable DrawdownMode drawdownMode,
        @Nullable OnBreach onBreach) {

    static ProfileDocument from(RiskProfile profile) {
        Map<String, BigDecimal> limits = new TreeMap<>();
        profile.limits().forEach((limit, value) -> limits.put(limit.field(), value));
        Map<String, Boolean> switches = new TreeMap<>();
        profile.switches().forEach((one, isOn) -> switches.put(one.field(), isOn));
        Map<String, BigDecimal> concentration = new TreeMap<>();
        profile.instrumentConcentrationPercent()
                .forEach((symbol, percent) -> concentration.put(symbol.value(), percent));
        return new ProfileDocument(
                profile.tolerance(),
                limits,
                switches,
                profile.allowedInstruments().map(ProfileDocument::names).orElse(null),
                names(profile.deniedInstruments()),
                concentration,
                profile.lossRules().basis(),
                profile.lossRules().drawdownMode(),
                profile.lossRules().onBreach());
    }

    RiskProfile to() {
        return new RiskProfile(
                tolerance,
                limitsByKind(),
                switchesByKind(),
                Optional.ofNullable(allowed).map(ProfileDocument::symbols),
                symbols(denied),
                concentrationBySymbol(),
                lossRules());
    }

    /** Documents from before these settings have none of them. */
    private LossRules lossRules() {
        LossRules usual = LossRules.USUAL;
        return new LossRules(
                Objects.requireNonNullElse(lossBasis, usual.basis()),
                Objects.requireNonNullElse(drawdownMode, usual.drawdownMode()),
                Objects.requireNonNullElse(onBreach, usual.onBreach()));
    }

    private Map<RiskLimit, BigDecimal> limitsByKind() {
        Map<RiskLimit, BigDecimal> found = new EnumMap<>(RiskLimit.class);
        limits.forEach((field, value) -> found.put(RiskLimit.ofField(field).orElseThrow(), value));
        return found;
    }

    private Map<RiskSwitch, Boolean> switchesByKind() {
        Map<RiskSwitch, Boolean> found = new EnumMap<>(RiskSwitch.class);
        switches.forEach((field, isOn) -> found.put(RiskSwitch.ofField(field).orElseThrow(), isOn));
        return found;
    }

    private Map<Symbol, BigDecimal> concentrationBySymbol() {
        Map<Symbol, BigDecimal> found = new TreeMap<>();
        concentration.forEach((symbol, percent) -> found.put(new Symbol(symbol), percent));
        return found;
    }

    private static List<String> names(Collection<Symbol> symbols) {
        return symbols.stream().map(Symbol::value).sorted().toList();
    }

    private static Set<Symbol> symbols(List<String> names) {
        Set<Symbol> symbols = new TreeSet<>();
        names.forEach(name -> symbols.add(new Symbol(name)));
        return symbols;
    }
}
