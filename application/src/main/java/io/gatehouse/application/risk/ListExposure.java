package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists what an account had in the market, hour by hour, newest first. */
public final class ListExposure {
    private final AccountAccess access;
    private final ExposureHistory history;

    public ListExposure(AccountAccess access, ExposureHistory history) {
        this.access = access;
        this.history = history;
    }

    /** Which snapshots; {@code before} is the last one of the page before. */
    public record Query(
            Optional<Instant> from, Optional<Instant> to, Optional<UUID> before, int limit) {
        private ExposureHistory.Query of(AccountId account) {
            return new ExposureHistory.Query(account, from, to, before, limit);
        }
    }

    public Outcome<List<ExposureSnapshot>> list(
            Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> history.page(query.of(id)));
    }
}
