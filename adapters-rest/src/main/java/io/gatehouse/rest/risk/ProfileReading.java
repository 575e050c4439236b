package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ProfileChange.Instruments;
import io.gatehouse.application.risk.ProfileChange.LossRulesChange;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossPreset;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Change;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the fields of a profile off the wire and gathers what is wrong with them. */
final class ProfileReading {
    private static final String NO_SYMBOL = "holds what is not the name of an instrument";

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String PRESETS =
            "must be one of "
                    + Arrays.stream(LossPreset.values())
                            .map(LossPreset::code)
                            .collect(Collectors.joining(", "));

    private final String path;
    private final List<FieldError> errors = new ArrayList<>();

    /** {@code path} stands before the names of the fields in every error. */
    ProfileReading(String path) {
        this.path = path;
    }

    void requireNoErrors() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
    }

    Optional<RiskTolerance> tolerance(Change<RiskTolerance> change) {
        if (change instanceof Change.Clear) {
            wrong("risk_tolerance", "must be LOW, MEDIUM or HIGH");
        }
        return change.over(Optional.empty());
    }

    /** Each of these has a value always, so null is none. */
    LossRulesChange lossRules(
            Change<LossBasis> basis,
            Change<DrawdownMode> mode,
            Change<OnBreach> onBreach,
            Change<String> zone,
            Change<String> dayStart) {
        return new LossRulesChange(
                one("loss_basis", basis, LossBasis.values()),
                one("drawdown_mode", mode, DrawdownMode.values()),
                one("on_breach", onBreach, OnBreach.values()),
                zone(zone),
                dayStart(dayStart));
    }

    /** A preset that is named. */
    Optional<LossPreset> preset(Change<String> name) {
        return text("loss_preset", name, ProfileReading::isPreset, PRESETS)
                .flatMap(LossPreset::ofCode);
    }

    private static boolean isPreset(String code) {
        return LossPreset.ofCode(code).isPresent();
    }

    /** An offset is no zone: it knows no daylight saving. */
    private Optional<ZoneId> zone(Change<String> zone) {
        return text(
                        "risk_zone",
                        zone,
                        ZoneId.getAvailableZoneIds()::contains,
                        "must be an IANA time zone such as America/New_York")
                .map(ZoneId::of);
    }

    private Optional<LocalTime> dayStart(Change<String> start) {
        return text(
                        "risk_day_start",
                        start,
                        text -> TIME.matcher(text).matches(),
                        "must be a time of day from 00:00 to 23:59")
                .map(LocalTime::parse);
    }

    /** A text that has to be there where the field is named. */
    private Optional<String> text(
            String field, Change<String> change, Predicate<String> isRight, String expectation) {
        Optional<String> text = change.over(Optional.empty());
        boolean named = !(change instanceof Change.Keep);
        if (named && text.filter(isRight).isEmpty()) {
            wrong(field, expectation);
            return Optional.empty();
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> one(String field, Change<E> change, E[] values) {
        if (change instanceof Change.Clear) {
            wrong(
                    field,
                    "must be one of "
                            + Arrays.stream(values)
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        }
        return change.over(Optional.empty());
    }

    /** The limit by its name or by its alias; both may be given when they agree. */
    Change<BigDecimal> openPositions(Change<BigDecimal> limit, Change<BigDecimal> alias) {
        if (alias instanceof Change.Keep) {
            return limit;
        }
        RiskLimit meant = RiskLimit.MAX_OPEN_POSITIONS;
        if (alias instanceof Change.Put<BigDecimal>(BigDecimal value) && !meant.admits(value)) {
            wrong("max_positions", meant.expectation());
            return limit;
        }
        boolean agree =
                limit instanceof Change.Keep
                        || limit.map(BigDecimal::stripTrailingZeros)
                                .equals(alias.map(BigDecimal::stripTrailingZeros));
        if (!agree) {
            wrong("max_positions", "contradicts max_open_positions");
        }
        return alias;
    }

    Map<RiskLimit, Optional<BigDecimal>> limits(Map<RiskLimit, Change<BigDecimal>> changes) {
        Map<RiskLimit, Optional<BigDecimal>> named = new EnumMap<>(RiskLimit.class);
        changes.forEach(
                (limit, change) -> {
                    if (!(change instanceof Change.Keep)) {
                        named.put(limit, change.over(Optional.empty()));
                    }
                });
        return named;
    }

    Map<RiskSwitch, Boolean> switches(Map<RiskSwitch, Change<Boolean>> changes) {
        Map<RiskSwitch, Boolean> named = new EnumMap<>(RiskSwitch.class);
        changes.forEach(
                (one, change) -> {
                    if (!(change instanceof Change.Keep)) {
                        named.put(one, change.over(Optional.empty()).orElse(false));
                    }
                });
        return named;
    }

    Optional<Instruments> instruments(String field, Change<List<String>> change) {
        return switch (change) {
            case Change.Keep<List<String>>() -> Optional.empty();
            case Change.Clear<List<String>>() -> Optional.of(new Instruments(Optional.empty()));
            case Change.Put<List<String>>(List<String> texts) ->
                    Optional.of(new Instruments(Optional.of(symbols(field, texts))));
        };
    }

    /** Of each instrument that is named: its limit, or empty to switch it off. */
    Map<Symbol, Optional<BigDecimal>> concentration(Change<Map<String, Change<BigDecimal>>> map) {
        Map<Symbol, Optional<BigDecimal>> named = new HashMap<>();
        map.over(Optional.empty())
                .orElseGet(Map::of)
                .forEach(
                        (text, change) -> {
                            if (isSymbol("instrument_concentration_percent", text)) {
                                named.put(new Symbol(text), change.over(Optional.empty()));
                            }
                        });
        return named;
    }

    private Set<Symbol> symbols(String field, List<String> texts) {
        return texts.stream()
                .filter(text -> isSymbol(field, text))
                .map(Symbol::new)
                .collect(Collectors.toSet());
    }

    private boolean isSymbol(String field, String text) {
        boolean wellFormed = Symbol.isWellFormed(text);
        if (!wellFormed) {
            wrong(field, NO_SYMBOL);
        }
        return wellFormed;
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(path + field, message));
    }
}
