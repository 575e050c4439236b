package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.domain.risk.RiskConfigTimeline;
import io.gatehouse.domain.risk.RiskOverride;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Limits, slots and reservations of the platform in memory, and all that is in force. */
public final class InMemoryPlatform
        implements PlatformLimitStore, PlatformSlots, HouseControls, Reversible {
    private final InMemoryHaltStore halts;
    private final InMemoryRiskConfigStore riskConfig;
    private final Rows<AccountMode, PlatformLimitsVersion> versions =
            new Rows<>(Comparator.naturalOrder());
    private final Rows<AccountMode, PlatformDay> days = new Rows<>(Comparator.naturalOrder());
    private final Rows<ShareKey, Share> shares =
            new Rows<>(
                    Comparator.comparing(ShareKey::mode)
                            .thenComparing(ShareKey::slot)
                            .thenComparing(ShareKey::resource));
    private final Rows<ReservationKey, Reservation> reservations =
            new Rows<>(
                    Comparator.comparing(ReservationKey::account)
                            .thenComparing(ReservationKey::instrument));

    private record ShareKey(AccountMode mode, int slot, String resource) {}

    private record ReservationKey(AccountId account, Symbol instrument) {}

    public InMemoryPlatform(InMemoryHaltStore halts, InMemoryRiskConfigStore riskConfig) {
        this.halts = halts;
        this.riskConfig = riskConfig;
    }

    @Override
    public PlatformLimitsVersion current(AccountMode mode) {
        return versions.get(mode)
                .orElseGet(
                        () ->
                                new PlatformLimitsVersion(
                                        mode, 1, PlatformLimits.OFF, Instant.EPOCH, "house"));
    }

    @Override
    public PlatformLimitsVersion lock(AccountMode mode) {
        return current(mode);
    }

    @Override
    public void save(PlatformLimitsVersion next) {
        versions.upsert(next.mode(), next);
    }

    @Override
    public Optional<PlatformDay> day(AccountMode mode) {
        return days.get(mode);
    }

    @Override
    public void saveDay(AccountMode mode, PlatformDay day, Instant measuredAt) {
        days.upsert(mode, day);
    }

    @Override
    public List<Share> lock(AccountMode mode, Collection<Integer> slots) {
        return shares(mode).stream().filter(share -> slots.contains(share.slot())).toList();
    }

    @Override
    public List<Share> shares(AccountMode mode) {
        return shares.ascending().filter(share -> share.mode() == mode).toList();
    }

    @Override
    public List<Reservation> reservations(Collection<AccountId> accounts) {
        return reservations.ascending().filter(one -> accounts.contains(one.account())).toList();
    }

    @Override
    public void saveShares(List<Share> changed) {
        changed.forEach(
                one -> shares.upsert(new ShareKey(one.mode(), one.slot(), one.resource()), one));
    }

    @Override
    public void saveReservations(List<Reservation> changed) {
        changed.forEach(
                one ->
                        reservations.upsert(
                                new ReservationKey(one.account(), one.instrument()), one));
    }

    @Override
    public void clear(AccountMode mode) {
        shares(mode).forEach(one -> shares.remove(new ShareKey(mode, one.slot(), one.resource())));
        reservations.ascending().filter(one -> one.mode() == mode).toList().stream()
                .map(one -> new ReservationKey(one.account(), one.instrument()))
                .forEach(reservations::remove);
    }

    @Override
    public InForce held() {
        Map<AccountMode, PlatformLimits> limits = new HashMap<>();
        versions.ascending().forEach(version -> limits.put(version.mode(), version.limits()));
        Map<AccountMode, PlatformDay> losses = new HashMap<>();
        for (AccountMode mode : AccountMode.values()) {
            day(mode).ifPresent(day -> losses.put(mode, day));
        }
        return new InForce(
                halts.inForce(),
                limits,
                losses,
                new RiskConfigTimeline(riskConfig.current(), riskConfig.windows()),
                riskConfig.overrides().stream()
                        .collect(
                                Collectors.toMap(
                                        RiskOverride::account, RiskOverride::riskPercent)));
    }

    @Override
    public InForce known() {
        return held();
    }

    @Override
    public Runnable snapshot() {
        List<Runnable> all =
                List.of(
                        versions.snapshot(),
                        days.snapshot(),
                        shares.snapshot(),
                        reservations.snapshot());
        return () -> all.forEach(Runnable::run);
    }
}
