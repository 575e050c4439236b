package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the receipts of an account's decisions, newest first. */
public final class ListDecisions {
    private final AccountAccess access;
    private final DecisionLog decisions;

    public ListDecisions(AccountAccess access, DecisionLog decisions) {
        this.access = access;
        this.decisions = decisions;
    }

    /** Which decisions; {@code before} is the last one of the page before. */
    public record Query(
            Optional<Boolean> approved,
            Optional<OrderId> order,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {
        private DecisionLog.Query of(AccountId account) {
            return new DecisionLog.Query(account, approved, order, from, to, before, limit);
        }
    }

    public Outcome<List<SealedReceipt>> list(
            Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> decisions.page(query.of(id)));
    }
}
