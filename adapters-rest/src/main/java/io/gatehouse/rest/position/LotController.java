package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListLots;
import io.gatehouse.application.position.OpenLotView;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.instrument.Symbols;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Looking at open lots. */
@Controller("/api/v1/lots")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class LotController {
    private final ListLots listLots;

    LotController(ListLots listLots) {
        this.listLots = listLots;
    }

    /** Open lots by FIFO unless another method is named, by instrument, the oldest first. */
    @Get
    Page<LotBody> list(
            @QueryValue @Nullable LotMethod method,
            @QueryValue @Nullable String instrument,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        List<OpenLotView> lots =
                Refused.orValue(
                        listLots.list(
                                actor,
                                account.explicit(),
                                method == null ? LotMethod.FIFO : method,
                                Symbols.inQuery(instrument)));
        return Page.of(
                page,
                page.following(lots, LotOrder::of, LotOrder::follows),
                LotBody::from,
                LotOrder::key);
    }
}
