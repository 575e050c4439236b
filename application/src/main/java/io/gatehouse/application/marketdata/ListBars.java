package io.gatehouse.application.marketdata;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.user.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists the daily bars of an instrument, newest first. */
public final class ListBars {
    private final InstrumentCatalogue catalogue;
    private final Bars bars;

    public ListBars(InstrumentCatalogue catalogue, Bars bars) {
        this.catalogue = catalogue;
        this.bars = bars;
    }

    /** From inclusive, to exclusive; {@code before} is the last day of the page before. */
    public record Query(
            Symbol symbol,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> before,
            int limit) {
        private Bars.Query toPort() {
            return new Bars.Query(symbol, from, to, before, limit);
        }
    }

    /** Not found when there is no such instrument; one without bars has none to list. */
    public Outcome<List<Bar>> list(Actor actor, Query query) {
        if (actor.role() == Role.DEVICE) {
            return Outcome.refused(Refusal.Forbidden.to(Role.DEVICE));
        }
        return catalogue.find(query.symbol()).isPresent()
                ? Outcome.done(bars.page(query.toPort()))
                : Outcome.refused(new Refusal.NotFound("instrument"));
    }
}
