package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.order.NewOrderRequest;
import io.gatehouse.rest.order.OrderSignals;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The dry run of an order. */
@Controller("/api/v1/risk/validate")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderCheckController {
    private final CheckOrder checkOrder;
    private final OrderSignals signals;

    OrderCheckController(CheckOrder checkOrder, OrderSignals signals) {
        this.checkOrder = checkOrder;
        this.signals = signals;
    }

    /** What the gate would say of the order now; nothing is stored. */
    @Post
    OrderCheckBody check(@Body NewOrderRequest body, Actor actor, AccountChoice account) {
        signals.check(body, actor, account);
        return OrderCheckBody.from(
                Refused.orValue(
                        checkOrder.check(
                                new CheckOrder.Command(
                                        actor,
                                        account.explicit(),
                                        body.ticket(),
                                        body.isSizedByRisk(),
                                        body.effect()))));
    }
}
