package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListHarvest;
import io.gatehouse.application.position.ListHarvest.Candidate;
import io.gatehouse.application.position.RealizedLot;
import io.gatehouse.application.position.ReportRealizedLots;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.position.LotMethod;
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

import java.util.List;

/** What closed lots are taxed on, and which losses could still be taken. */
@Controller("/api/v1/tax")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class TaxController {
    private final ReportRealizedLots reportRealizedLots;
    private final ListHarvest listHarvest;

    TaxController(ReportRealizedLots reportRealizedLots, ListHarvest listHarvest) {
        this.reportRealizedLots = reportRealizedLots;
        this.listHarvest = listHarvest;
    }

    /** Lots closed in a span, in the order of their closing; by FIFO unless a method is named. */
    @Get("/realized")
    RealizedBody realized(
            @QueryValue @Nullable LotMethod method,
            @QueryValue @Nullable String instrument,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        LotMethod asked = method == null ? LotMethod.FIFO : method;
        ReportRealizedLots.Report report =
                Refused.orValue(
                        reportRealizedLots.report(
                                actor,
                                account.explicit(),
                                new ReportRealizedLots.Query(
                                        asked,
                                        Symbols.inQuery(instrument),
                                        window.from(),
                                        window.to())));
        List<RealizedLot> following =
                page.cursor().map(last -> after(report.lots(), last)).orElse(report.lots());
        return RealizedBody.of(
                asked,
                Page.of(page, following, RealizedLotBody::from, TaxController::key),
                report.totals());
    }

    /** Open lots at a loss at the marks of now; by FIFO unless a method is named. */
    @Get("/harvest")
    Page<HarvestBody> harvest(
            @QueryValue @Nullable LotMethod method,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        List<Candidate> candidates =
                Refused.orValue(
                        listHarvest.list(
                                actor,
                                account.explicit(),
                                method == null ? LotMethod.FIFO : method));
        return Page.of(
                page,
                page.following(
                        candidates, LotOrder::of, (one, last) -> LotOrder.follows(one.lot(), last)),
                HarvestBody::from,
                one -> LotOrder.key(one.lot()));
    }

    private static Cursor key(RealizedLot realized) {
        return Cursor.of(realized.lot().closedBy(), realized.lot().openedBy());
    }

    /** What was closed never changes, so the last row of the page before is still there. */
    private static List<RealizedLot> after(List<RealizedLot> lots, Cursor last) {
        Cursor known = Cursor.of(last.uuid(0), last.uuid(1));
        return lots.stream().dropWhile(lot -> !key(lot).equals(known)).skip(1).toList();
    }
}
