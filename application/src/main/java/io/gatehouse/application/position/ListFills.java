package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.position.BookedFill;

import java.util.List;
import java.util.Optional;

/** Lists an account's fills, newest first. */
public final class ListFills {
    private final AccountAccess access;
    private final PositionStore positions;

    public ListFills(AccountAccess access, PositionStore positions) {
        this.access = access;
        this.positions = positions;
    }

    /** Which fills; {@code before} is the last one of the page before. */
    public record Query(FillFilter filter, Optional<FillId> before, int limit) {
        private FillQuery of(AccountId account) {
            return new FillQuery(account, filter, before, limit);
        }
    }

    public Outcome<List<BookedFill>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> positions.fills(query.of(id)));
    }
}
