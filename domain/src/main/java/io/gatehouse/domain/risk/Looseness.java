package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a profile lets through anything that another does not, figure by figure; how losses are
 * measured is left out, because no way of measuring is looser in every market.
 */
final class Looseness {
    private final RiskProfile before;
    private final RiskProfile after;

    private Looseness(RiskProfile before, RiskProfile after) {
        this.before = before;
        this.after = after;
    }

    static boolean isLooser(RiskProfile before, RiskProfile after) {
        Looseness pair = new Looseness(before, after);
        return pair.hasHigherTolerance()
                || pair.hasLooserLimit()
                || pair.hasLooserSwitch()
                || pair.allowsMore()
                || pair.hasLooserConcentration()
                || pair.hasLooserPresetOfAClass()
                || pair.answersBreachesLess();
    }

    private boolean hasHigherTolerance() {
        return after.tolerance().compareTo(before.tolerance()) > 0;
    }

    private boolean hasLooserLimit() {
        return Arrays.stream(RiskLimit.values())
                .anyMatch(limit -> isLooser(limit, before.limit(limit), after.limit(limit)));
    }

    private static boolean isLooser(
            RiskLimit limit, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (limit == RiskLimit.COOLDOWN_MINUTES && before.isPresent() != after.isPresent()) {
            // Without minutes a cooldown lasts until the day ends, which may be sooner or later.
            return true;
        }
        return isOtherwise(before, after, limit.isFloor() ? -1 : 1);
    }

    /** Whether the second lies in that direction from the first, or is off where that is not. */
    private static boolean isOtherwise(
            Optional<BigDecimal> first, Optional<BigDecimal> second, int direction) {
        return first.map(
                        value ->
                                second.map(other -> other.compareTo(value) == direction)
                                        .orElse(true))
                .orElse(false);
    }

    private static boolean isHigher(Optional<BigDecimal> first, Optional<BigDecimal> second) {
        return isOtherwise(first, second, 1);
    }

    private boolean hasLooserSwitch() {
        return Arrays.stream(RiskSwitch.values())
                .filter(name -> before.isOn(name) != after.isOn(name))
                .anyMatch(name -> after.isOn(name) == name.isLooserWhenOn());
    }

    private boolean allowsMore() {
        boolean more =
                before.allowedInstruments()
                        .map(
                                some ->
                                        !after.allowedInstruments()
                                                .map(some::containsAll)
                                                .orElse(false))
                        .orElse(false);
        return more || !after.deniedInstruments().containsAll(before.deniedInstruments());
    }

    private boolean hasLooserConcentration() {
        Set<Symbol> symbols = new HashSet<>(before.instrumentConcentrationPercent().keySet());
        symbols.addAll(after.instrumentConcentrationPercent().keySet());
        return symbols.stream()
                .anyMatch(
                        symbol ->
                                isHigher(
                                        before.concentrationPercent(symbol),
                                        after.concentrationPercent(symbol)));
    }

    /** The wider presets of currencies and options can make a smaller figure a looser limit. */
    private boolean hasLooserPresetOfAClass() {
        return isHigher(
                        before.underlyingNotionalPercent(AssetClass.FOREX),
                        after.underlyingNotionalPercent(AssetClass.FOREX))
                || isHigher(
                        before.priceAgeSeconds(AssetClass.OPTION),
                        after.priceAgeSeconds(AssetClass.OPTION))
                || isHigher(
                        before.priceCollarPercent(AssetClass.OPTION),
                        after.priceCollarPercent(AssetClass.OPTION));
    }

    private boolean answersBreachesLess() {
        return after.lossRules().onBreach().compareTo(before.lossRules().onBreach()) < 0;
    }
}
