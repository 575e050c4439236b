package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.HaltsInForce;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.RiskConfigTimeline;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is in force in PostgreSQL, read from a copy while its version is still the one. */
@Singleton
final class JdbcHouseControls implements HouseControls {
    private static final String VERSION = "house_controls";

    private final Database database;
    private final ControlVersions versions;
    private volatile Copy copy = new Copy(-1, InForce.NOTHING);

    private record Copy(long version, InForce inForce) {}

    JdbcHouseControls(Database database, ControlVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public InForce held() {
        return at(versions.held(VERSION));
    }

    @Override
    public InForce known() {
        return copy.inForce();
    }

    /** Looks whether any node has changed something. */
    @PostConstruct
    void refresh() {
        at(versions.current(VERSION));
    }

    /** Puts what the running transaction changes in force with its commit, alone. */
    void raise() {
        versions.raiseHeld(VERSION);
    }

    private InForce at(long version) {
        Copy known = copy;
        if (known.version() == version) {
            return known.inForce();
        }
        Copy read = new Copy(version, read());
        // A snapshot may see what others have replaced since.
        if (known.version() < version) {
            copy = read;
        }
        return read.inForce();
    }

    private InForce read() {
        Map<AccountMode, PlatformLimits> limits = new EnumMap<>(AccountMode.class);
        database.list(PlatformLimitRow::to, PlatformLimitRow.CURRENT)
                .forEach(version -> limits.put(version.mode(), version.limits()));
        Map<AccountMode, PlatformDay> days = new EnumMap<>(AccountMode.class);
        database.list(PlatformDayRow::to, PlatformDayRow.ALL)
                .forEach(row -> days.put(row.mode(), row.day()));
        return new InForce(
                new HaltsInForce(database.list(HaltRow::to, HaltRow.IN_FORCE)),
                limits,
                days,
                new RiskConfigTimeline(
                        RiskConfigRow.current(database),
                        database.list(RiskWindowRow::to, RiskWindowRow.OPEN)),
                overrides());
    }

    private Map<AccountId, BigDecimal> overrides() {
        return database.list(RiskOverrideRow::to, RiskOverrideRow.ALL).stream()
                .collect(Collectors.toMap(RiskOverride::account, RiskOverride::riskPercent));
    }
}
