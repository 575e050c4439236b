package io.gatehouse.application.sizing;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.sizing.SizedSetup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the setups and signals of an account that were to be sized, newest first. */
public final class ListSetups {
    private final AccountAccess access;
    private final SetupLog log;

    public ListSetups(AccountAccess access, SetupLog log) {
        this.access = access;
        this.log = log;
    }

    /** Which setups; {@code before} is the last one of the page before. */
    public record Query(
            Optional<String> signalId,
            Optional<Boolean> approved,
            Optional<UUID> before,
            int limit) {
        private SetupLog.Query of(AccountId account) {
            return new SetupLog.Query(account, signalId, approved, before, limit);
        }
    }

    public Outcome<List<SizedSetup>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> log.page(query.of(id)));
    }
}
