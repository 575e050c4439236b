package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows what an account has in the market now. */
public final class ShowExposure {
    private final AccountAccess access;
    private final BookReader books;
    private final Ids ids;

    public ShowExposure(AccountAccess access, BookReader books, Ids ids) {
        this.access = access;
        this.books = books;
        this.ids = ids;
    }

    /** What holds at an instant; no figures while a rate to the base currency is missing. */
    public record Exposure(
            AccountId account, Instant at, int positions, Optional<ExposureSnapshot> figures) {}

    public Outcome<Exposure> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account)
                .map(id -> books.read(id, List.of()))
                .map(this::exposure);
    }

    private Exposure exposure(BookReader.Reading reading) {
        return new Exposure(
                reading.book().id(),
                reading.market().now(),
                ExposureReading.positions(reading),
                ExposureReading.snapshot(reading, ids));
    }
}
