package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListPositions;
import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/** Looking at positions. */
@Controller("/api/v1/positions")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PositionQueryController {
    private final ListPositions listPositions;
    private final ShowPosition showPosition;

    PositionQueryController(ListPositions listPositions, ShowPosition showPosition) {
        this.listPositions = listPositions;
        this.showPosition = showPosition;
    }

    /** Every open position of our books, by instrument; a terminal's are in GET /mt5/account. */
    @Get
    Page<PositionBody> list(Actor actor, AccountChoice account, PageRequest page) {
        List<PositionView> all = Refused.orValue(listPositions.list(actor, account.explicit()));
        return Page.of(
                page,
                page.following(
                        all,
                        last -> last.symbol(0),
                        (position, last) -> position.instrument().compareTo(last) > 0),
                PositionBody::from,
                position -> Cursor.of(position.instrument()));
    }

    /** The position in one instrument; a flat one is absent. */
    @Get("/{instrument}")
    PositionBody show(@PathVariable String instrument, Actor actor, AccountChoice account) {
        Symbol symbol = Symbols.inPath(instrument, "position");
        return PositionBody.from(
                Refused.orValue(showPosition.show(actor, account.explicit(), symbol)));
    }
}
