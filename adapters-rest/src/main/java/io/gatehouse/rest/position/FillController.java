package io.gatehouse.rest.position;

import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.position.ListFills;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
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
import java.util.UUID;

/** Looking at fills. */
@Controller("/api/v1/fills")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class FillController {
    private final ListFills listFills;

    FillController(ListFills listFills) {
        this.listFills = listFills;
    }

    /** The account's fills, newest first. */
    @Get
    Page<FillBody> list(
            @QueryValue @Nullable String instrument,
            @QueryValue("order_id") @Nullable UUID orderId,
            @QueryValue("trade_id") @Nullable UUID tradeId,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        FillFilter filter =
                new FillFilter(
                        Symbols.inQuery(instrument),
                        Optional.empty(),
                        Optional.ofNullable(orderId).map(OrderId::new),
                        Optional.ofNullable(tradeId).map(TradeId::new),
                        window.from(),
                        window.to());
        ListFills.Query query =
                new ListFills.Query(
                        filter,
                        page.cursor().map(cursor -> new FillId(cursor.uuid(0))),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listFills.list(actor, account.explicit(), query)),
                FillBody::from,
                booked -> Cursor.of(booked.fill().id().value()));
    }
}
