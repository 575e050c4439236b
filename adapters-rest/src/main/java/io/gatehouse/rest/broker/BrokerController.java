package io.gatehouse.rest.broker;

import io.gatehouse.application.broker.ListBrokers;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The brokers of this deployment. */
@Controller("/api/v1/brokers")
@PeopleOnly
final class BrokerController {
    private final ListBrokers listBrokers;

    BrokerController(ListBrokers listBrokers) {
        this.listBrokers = listBrokers;
    }

    /** All brokers by name: what they can do, and whether orders can reach them now. */
    @Get
    Page<BrokerBody> list(PageRequest page) {
        return Page.of(
                page,
                page.following(
                        listBrokers.list(),
                        last -> last.word(0),
                        (broker, last) -> broker.id().value().compareTo(last) > 0),
                BrokerBody::from,
                broker -> Cursor.of(broker.id()));
    }
}
