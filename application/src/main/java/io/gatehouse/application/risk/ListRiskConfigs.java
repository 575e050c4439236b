package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lists every change of the risk configuration, newest first; what windows have brought about is
 * listed at once, as it is in force, though it may be recorded a little later.
 */
public final class ListRiskConfigs {
    private final RiskConfigStore configs;
    private final HouseControls controls;
    private final Clock clock;

    public ListRiskConfigs(RiskConfigStore configs, HouseControls controls, Clock clock) {
        this.configs = configs;
        this.controls = controls;
        this.clock = clock;
    }

    /** A version and the one before it; the first has none. */
    public record Entry(RiskConfigVersion version, Optional<RiskConfigVersion> previous) {}

    /** Entries of versions below {@code before}, at most so many. */
    public Outcome<List<Entry>> list(Actor actor, OptionalInt before, int limit) {
        return Outcome.unless(
                RiskConfigAdmission.readRefusal(actor),
                () -> Outcome.done(entries(rows(before, limit + 1), limit)));
    }

    /** Windows are asked before rows, so a version recorded in between is listed once. */
    private List<RiskConfigVersion> rows(OptionalInt before, int limit) {
        List<RiskConfigVersion> due = controls.held().riskConfig().due(clock.instant());
        List<RiskConfigVersion> recorded = configs.page(before, limit);
        int last = recorded.isEmpty() ? 0 : recorded.getFirst().number();
        Stream<RiskConfigVersion> unrecorded =
                due.reversed().stream()
                        .filter(version -> version.number() > last)
                        .filter(
                                version ->
                                        before.isEmpty() || version.number() < before.getAsInt());
        return Stream.concat(unrecorded, recorded.stream()).limit(limit).toList();
    }

    /** Versions follow one another, so the one before is the next row. */
    private static List<Entry> entries(List<RiskConfigVersion> rows, int limit) {
        return IntStream.range(0, Math.min(rows.size(), limit))
                .mapToObj(at -> new Entry(rows.get(at), rows.stream().skip(at + 1L).findFirst()))
                .toList();
    }
}
