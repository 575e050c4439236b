package io.gatehouse.application.risk;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.risk.RiskWindow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Versions of the risk configuration in memory. */
public final class InMemoryRiskConfigStore implements RiskConfigStore, Reversible {
    private final Rows<Integer, RiskConfigVersion> versions = new Rows<>(Comparator.naturalOrder());
    private final Rows<Instant, RiskWindow> windows = new Rows<>(Comparator.naturalOrder());
    private final Rows<UUID, RiskOverride> overrides = new Rows<>(Rows.BY_TEXT);

    @Override
    public RiskConfigVersion current() {
        return versions.descending().findFirst().orElse(RiskConfigVersion.NONE);
    }

    @Override
    public RiskConfigVersion lock() {
        return current();
    }

    @Override
    public void begin(RiskConfigVersion first) {
        if (current().equals(RiskConfigVersion.NONE)) {
            save(first);
        }
    }

    @Override
    public void save(RiskConfigVersion next) {
        versions.insert(next.number(), next);
    }

    @Override
    public List<RiskConfigVersion> page(OptionalInt before, int limit) {
        return versions.descending()
                .filter(one -> before.isEmpty() || one.number() < before.getAsInt())
                .limit(limit)
                .toList();
    }

    @Override
    public List<RiskWindow> windows() {
        return windows.ascending().toList();
    }

    @Override
    public void schedule(RiskWindow window) {
        windows.insert(window.from(), window);
    }

    @Override
    public void close(UUID window, Instant at) {
        windows().stream()
                .filter(one -> one.id().equals(window))
                .map(RiskWindow::from)
                .forEach(windows::remove);
    }

    @Override
    public List<RiskOverride> overrides() {
        return overrides.ascending().toList();
    }

    @Override
    public void override(RiskOverride override) {
        overrides.upsert(override.account().value(), override);
    }

    @Override
    public void removeOverride(AccountId account) {
        overrides.remove(account.value());
    }

    @Override
    public Runnable snapshot() {
        List<Runnable> restores =
                Stream.of(versions, windows, overrides).map(Rows::snapshot).toList();
        return () -> restores.forEach(Runnable::run);
    }
}
