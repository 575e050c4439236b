package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LimitDecimals;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossPreset;
import io.gatehouse.domain.risk.LossRules;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.Setting;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a request names of a profile: a field that is not named is not in the maps, one that is
 * switched off has an empty value.
 */
public record ProfileChange(
        Optional<RiskTolerance> tolerance,
        Map<RiskLimit, Optional<BigDecimal>> limits,
        Map<RiskSwitch, Boolean> switches,
        Optional<Instruments> allowedInstruments,
        Optional<Instruments> deniedInstruments,
        Map<Symbol, Optional<BigDecimal>> instrumentConcentrationPercent,
        boolean dropsOtherConcentration,
        LossRulesChange lossRules) {

    /** Nothing is named. */
    public static final ProfileChange NOTHING =
            new ProfileChange(
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());

    public ProfileChange {
        limits = Map.copyOf(limits);
        switches = Map.copyOf(switches);
        instrumentConcentrationPercent = Map.copyOf(instrumentConcentrationPercent);
    }

    /** A change that leaves concentration limits of other instruments as they are. */
    public ProfileChange(
            Optional<RiskTolerance> tolerance,
            Map<RiskLimit, Optional<BigDecimal>> limits,
            Map<RiskSwitch, Boolean> switches,
            Optional<Instruments> allowedInstruments,
            Optional<Instruments> deniedInstruments,
            Map<Symbol, Optional<BigDecimal>> instrumentConcentrationPercent) {
        this(
                tolerance,
                limits,
                switches,
                allowedInstruments,
                deniedInstruments,
                instrumentConcentrationPercent,
                false,
                LossRulesChange.NOTHING);
    }

    /** How losses are to be measured and answered; what is empty stays. */
    public record LossRulesChange(
            Optional<LossBasis> basis,
            Optional<DrawdownMode> drawdownMode,
            Optional<OnBreach> onBreach,
            Optional<ZoneId> zone,
            Optional<LocalTime> dayStart) {
        public static final LossRulesChange NOTHING =
                new LossRulesChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        LossRules appliedTo(LossRules rules) {
            return new LossRules(
                    basis.orElse(rules.basis()),
                    drawdownMode.orElse(rules.drawdownMode()),
                    onBreach.orElse(rules.onBreach()));
        }

        /** A calendar with what is named of it. */
        public RiskCalendar over(RiskCalendar calendar) {
            return new RiskCalendar(
                    zone.orElse(calendar.zone()), dayStart.orElse(calendar.dayStart()));
        }

        private LossRulesChange filledBy(LossPreset preset) {
            return new LossRulesChange(
                    basis.or(preset::basis),
                    drawdownMode.or(preset::drawdownMode),
                    onBreach,
                    zone,
                    dayStart);
        }

        private List<Setting> settings() {
            List<Setting> settings = new ArrayList<>();
            basis.map(Setting.Basis::new).ifPresent(settings::add);
            drawdownMode.map(Setting.Mode::new).ifPresent(settings::add);
            onBreach.map(Setting.Breached::new).ifPresent(settings::add);
            zone.map(Setting.Zone::new).ifPresent(settings::add);
            dayStart.map(Setting.DayStart::new).ifPresent(settings::add);
            return settings;
        }
    }

    /** A list of instruments; empty switches the list off. */
    public record Instruments(Optional<Set<Symbol>> symbols) {
        public Instruments {
            symbols = symbols.map(Set::copyOf);
        }
    }

    /** The same with a preset's rules where nothing else is named. */
    public ProfileChange filledBy(LossPreset preset) {
        Map<RiskLimit, Optional<BigDecimal>> filled = new HashMap<>();
        preset.limits().forEach((limit, value) -> filled.put(limit, Optional.of(value)));
        filled.putAll(limits);
        return new ProfileChange(
                tolerance,
                filled,
                switches,
                allowedInstruments,
                deniedInstruments,
                instrumentConcentrationPercent,
                dropsOtherConcentration,
                lossRules.filledBy(preset));
    }

    /** Whether it says anything of the setting of that name. */
    boolean names(String field) {
        boolean dropped = dropsOtherConcentration && field.startsWith(Setting.Concentration.PREFIX);
        return dropped || settings().stream().anyMatch(one -> one.field().equals(field));
    }

    /** What is named, each with its value. */
    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(lossRules.settings());
        tolerance.map(Setting.Tolerance::new).ifPresent(settings::add);
        limits.forEach((limit, value) -> settings.add(new Setting.Limit(limit, value)));
        switches.forEach((name, isOn) -> settings.add(new Setting.Switch(name, isOn)));
        allowedInstruments
                .map(list -> new Setting.Allowed(list.symbols()))
                .ifPresent(settings::add);
        deniedInstruments
                .map(list -> new Setting.Denied(list.symbols().orElse(Set.of())))
                .ifPresent(settings::add);
        instrumentConcentrationPercent.forEach(
                (symbol, percent) -> settings.add(new Setting.Concentration(symbol, percent)));
        return settings;
    }

    /**
     * Values outside their limit's range or set too finely, and instruments that are not listed.
     */
    public List<FieldError> objections(Predicate<Symbol> listed) {
        List<FieldError> errors = outOfRange();
        named().forEach((field, symbols) -> errors.addAll(unlisted(field, symbols, listed)));
        return errors;
    }

    private static List<FieldError> unlisted(
            String field, Set<Symbol> symbols, Predicate<Symbol> listed) {
        return symbols.stream()
                .filter(listed.negate())
                .sorted()
                .map(symbol -> FieldError.unlisted(field, symbol))
                .toList();
    }

    private List<FieldError> outOfRange() {
        List<FieldError> errors = new ArrayList<>();
        limits.forEach((limit, value) -> addUnlessAdmitted(errors, limit.field(), limit, value));
        instrumentConcentrationPercent.forEach(
                (symbol, value) ->
                        addUnlessAdmitted(
                                errors,
                                "instrument_concentration_percent." + symbol,
                                RiskLimit.MAX_CONCENTRATION_PERCENT,
                                value));
        return errors;
    }

    private static void addUnlessAdmitted(
            List<FieldError> errors, String field, RiskLimit limit, Optional<BigDecimal> value) {
        value.filter(one -> !limit.admits(one))
                .ifPresent(wrong -> errors.add(new FieldError(field, limit.expectation())));
        value.filter(limit::admits)
                .filter(one -> !LimitDecimals.admit(one))
                .ifPresent(fine -> errors.add(new FieldError(field, LimitDecimals.EXPECTATION)));
    }

    /** The first profile of an account: the preset of the tolerance, with the change made. */
    public RiskProfile asFirst(CurrencyCode baseCurrency) {
        RiskProfile preset =
                RiskProfile.preset(tolerance.orElse(RiskTolerance.MEDIUM), baseCurrency);
        return new ProfileMerge(this, preset, preset, preset).merged();
    }

    /** A profile in force with the change made to it. */
    RiskProfile over(RiskProfile profile, CurrencyCode baseCurrency) {
        return new ProfileMerge(
                        this,
                        profile,
                        RiskProfile.preset(profile.tolerance(), baseCurrency),
                        RiskProfile.preset(tolerance.orElse(profile.tolerance()), baseCurrency))
                .merged();
    }

    /** Instruments that the change names, by the field that names them. */
    private Map<String, Set<Symbol>> named() {
        Map<String, Set<Symbol>> named = new TreeMap<>();
        allowedInstruments
                .flatMap(Instruments::symbols)
                .ifPresent(symbols -> named.put("allowed_instruments", symbols));
        deniedInstruments
                .flatMap(Instruments::symbols)
                .ifPresent(symbols -> named.put("denied_instruments", symbols));
        named.put("instrument_concentration_percent", instrumentConcentrationPercent.keySet());
        return named;
    }
}
