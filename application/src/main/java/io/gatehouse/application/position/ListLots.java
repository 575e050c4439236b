package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.LotMethod;

import java.util.List;
import java.util.Optional;

/** Lists an account's open lots by symbol, each instrument's oldest first. */
public final class ListLots {
    private final AccountAccess access;
    private final OpenLotViews lots;

    public ListLots(AccountAccess access, OpenLotViews lots) {
        this.access = access;
        this.lots = lots;
    }

    public Outcome<List<OpenLotView>> list(
            Actor actor,
            Optional<AccountId> account,
            LotMethod method,
            Optional<Symbol> instrument) {
        return access.toRead(actor, account).map(id -> lots.of(id, method, instrument).lots());
    }
}
