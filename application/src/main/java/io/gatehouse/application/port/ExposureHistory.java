package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What accounts had in the market, hour by hour. */
public interface ExposureHistory {
    void append(List<ExposureSnapshot> snapshots);

    /** Those of the accounts whose last snapshot has a position. */
    Set<AccountId> exposed(Collection<AccountId> accounts);

    /** Newest first. */
    List<ExposureSnapshot> page(Query query);

    /** Removes at most so many that were recorded before, and answers how many it were. */
    int forgetBefore(Instant at, int atMost);

    /** Which snapshots to list; {@code before} is the last one of the page before. */
    record Query(
            AccountId account,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {}
}
