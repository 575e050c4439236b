package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListTrades;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.position.TradeId;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Looking at round trips. */
@Controller("/api/v1/trades")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class TradeController {
    private final ListTrades listTrades;

    TradeController(ListTrades listTrades) {
        this.listTrades = listTrades;
    }

    /** The account's round trips by their beginning, newest first. */
    @Get
    Page<TradeBody> list(
            @QueryValue @Nullable TradeStatus status,
            @QueryValue @Nullable String instrument,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListTrades.Query query =
                new ListTrades.Query(
                        Optional.ofNullable(status).map(asked -> asked == TradeStatus.CLOSED),
                        Symbols.inQuery(instrument),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> new TradeId(cursor.uuid(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listTrades.list(actor, account.explicit(), query)),
                TradeBody::from,
                view -> Cursor.of(view.trade().id().value()));
    }
}
