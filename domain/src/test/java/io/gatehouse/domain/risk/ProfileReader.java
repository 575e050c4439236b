package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a receipt's profile; for tests only. */
final class ProfileReader {
    private ProfileReader() {}

    static RiskProfile profile(JsonNode node) {
        Map<RiskLimit, BigDecimal> limits = new EnumMap<>(RiskLimit.class);
        node.at("limits")
                .members()
                .forEach(
                        (field, value) ->
                                limits.put(
                                        RiskLimit.ofField(field).orElseThrow(), value.decimal()));
        Map<RiskSwitch, Boolean> switches = new EnumMap<>(RiskSwitch.class);
        node.at("switches")
                .members()
                .forEach(
                        (field, value) ->
                                switches.put(
                                        RiskSwitch.ofField(field).orElseThrow(),
                                        (Boolean) value.value()));
        Map<Symbol, BigDecimal> concentration = new TreeMap<>();
        node.find("concentration")
                .ifPresent(
                        map ->
                                map.members()
                                        .forEach(
                                                (symbol, value) ->
                                                        concentration.put(
                                                                new Symbol(symbol),
                                                                value.decimal())));
        return new RiskProfile(
                node.one("tolerance", RiskTolerance.class),
                limits,
                switches,
                node.find("allowed", ProfileReader::symbols),
                node.find("denied", ProfileReader::symbols).orElse(Set.of()),
                concentration,
                node.find("losses", ProfileReader::lossRules).orElse(LossRules.USUAL));
    }

    private static LossRules lossRules(JsonNode node) {
        return new LossRules(
                LossBasis.valueOf(node.items().get(0).text()),
                DrawdownMode.valueOf(node.items().get(1).text()),
                OnBreach.valueOf(node.items().get(2).text()));
    }

    private static Set<Symbol> symbols(JsonNode node) {
        return node.items().stream()
                .map(item -> new Symbol(item.text()))
                .collect(Collectors.toSet());
    }
}
