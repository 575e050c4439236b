package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what {@link ProfileJson} writes. */
final class ProfileReader {
    private static final int LOSS_RULES = 3;

    private ProfileReader() {}

    static RiskProfile profile(JsonMembers profile) {
        return new RiskProfile(
                profile.one("tolerance", RiskTolerance.class),
                profile.object("limits", ProfileReader::limits),
                profile.object("switches", ProfileReader::switches),
                profile.find("allowed", ProfileReader::symbols),
                profile.find("denied", ProfileReader::symbols).orElse(Set.of()),
                profile.find("concentration", map -> map.object(ProfileReader::concentration))
                        .orElse(Map.of()),
                profile.find("losses", ProfileReader::lossRules).orElse(LossRules.USUAL));
    }

    private static LossRules lossRules(JsonValue value) {
        List<JsonValue> parts = value.each(Function.identity());
        if (parts.size() != LOSS_RULES) {
            throw new UnreadableReceiptException("is not basis, mode and what a breach does");
        }
        return new LossRules(
                parts.get(0).one(LossBasis.class),
                parts.get(1).one(DrawdownMode.class),
                parts.get(2).one(OnBreach.class));
    }

    private static Map<RiskLimit, BigDecimal> limits(JsonMembers members) {
        Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
        for (RiskLimit limit : RiskLimit.values()) {
            members.find(limit.field(), JsonValue::decimal)
                    .ifPresent(value -> limits.put(limit, value));
        }
        return limits;
    }

    private static Map<RiskSwitch, Boolean> switches(JsonMembers members) {
        Map<RiskSwitch, Boolean> switches = new EnumMap<>(RiskSwitch.class);
        for (RiskSwitch one : RiskSwitch.values()) {
            members.find(one.field(), JsonValue::flag).ifPresent(on -> switches.put(one, on));
        }
        return switches;
    }

    private static Map<Symbol, BigDecimal> concentration(JsonMembers members) {
        Map<Symbol, BigDecimal> percents = new TreeMap<>();
        members.rest(JsonValue::decimal)
                .forEach((symbol, percent) -> percents.put(new Symbol(symbol), percent));
        return percents;
    }

    private static Set<Symbol> symbols(JsonValue list) {
        return new TreeSet<>(list.each(symbol -> new Symbol(symbol.text())));
    }
}
