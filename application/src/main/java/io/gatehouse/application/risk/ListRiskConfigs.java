package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lists every change of the risk configuration, newest first. */
public final class ListRiskConfigs {
    private final RiskConfigStore configs;

    public ListRiskConfigs(RiskConfigStore configs) {
        this.configs = configs;
    }

    /** A version and the one before it; the first has none. */
    public record Entry(RiskConfigVersion version, Optional<RiskConfigVersion> previous) {}

    /** Entries of versions below {@code before}, at most so many. */
    public Outcome<List<Entry>> list(Actor actor, OptionalInt before, int limit) {
        return RiskConfigAdmission.readRefusal(actor)
                .<Outcome<List<Entry>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(entries(configs.page(before, limit + 1), limit)));
    }

    /** Versions follow one another, so the one before is the next row. */
    private static List<Entry> entries(List<RiskConfigVersion> rows, int limit) {
        return IntStream.range(0, Math.min(rows.size(), limit))
                .mapToObj(at -> new Entry(rows.get(at), rows.stream().skip(at + 1L).findFirst()))
                .toList();
    }
}
