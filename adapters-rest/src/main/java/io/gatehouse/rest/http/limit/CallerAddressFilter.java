package io.gatehouse.rest.http.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Settles once which address a request comes from, before anybody writes it down. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CallerAddressFilter implements Ordered {
    private final Callers callers;

    CallerAddressFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    @RequestFilter
    void settle(HttpRequest<?> request) {
        callers.note(request);
    }
}
