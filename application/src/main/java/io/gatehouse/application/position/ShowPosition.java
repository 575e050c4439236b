package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
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
        return access.toRead(actor, account)
                .then(
                        id ->
                                Outcome.found(
                                        PositionViews.of(books.read(id, List.of()), symbol),
                                        "position"));
    }
}
