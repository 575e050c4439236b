package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimitsVersion;

import java.time.Instant;
import java.util.Optional;

/** The platform's limits by mode, version by version, and the loss of its day. */
public interface PlatformLimitStore {
    /** The version in force. */
    PlatformLimitsVersion current(AccountMode mode);

    /** The same, locked until the transaction ends. */
    PlatformLimitsVersion lock(AccountMode mode);

    /** Puts the next version in force, on every node for whatever is decided after the commit. */
    void save(PlatformLimitsVersion next);

    Optional<PlatformDay> day(AccountMode mode);

    /** Keeps what was measured of the day. */
    void saveDay(AccountMode mode, PlatformDay day, Instant measuredAt);
}
