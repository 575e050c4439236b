package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.util.List;
import java.util.Optional;

/** Lists an account's open positions by symbol, with their marks of now. */
public final class ListPositions {
    private final AccountAccess access;
    private final BookReader books;

    public ListPositions(AccountAccess access, BookReader books) {
        this.access = access;
        this.books = books;
    }

    public Outcome<List<PositionView>> list(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account).map(id -> PositionViews.of(books.read(id, List.of())));
    }
}
