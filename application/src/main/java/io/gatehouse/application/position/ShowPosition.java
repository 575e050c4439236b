package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;

import java.util.List;
import java.util.Optional;

/** Shows the position in one instrument; a flat one is absent. */
public final class ShowPosition {
    private final AccountAccess access;
    private final BookReader books;

    public ShowPosition(AccountAccess access, BookReader books) {
        this.access = access;
        this.books = books;
    }

    public Outcome<PositionView> show(Actor actor, Optional<AccountId> account, Symbol symbol) {
        return switch (access.toRead(actor, account)) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId id) ->
                    PositionViews.of(books.read(id, List.of()), symbol)
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(new Refusal.NotFound("position")));
        };
    }
}
