package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.List;
import java.util.Optional;

/** Lists the catalogue by symbol. */
public final class ListInstruments {
    private final InstrumentCatalogue catalogue;

    public ListInstruments(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** At most {@code limit} instruments, from the one after {@code after} on. */
    public Outcome<List<Instrument>> list(Actor actor, Optional<Symbol> after, int limit) {
        return Outcome.unless(Admission.toRead(actor), () -> Outcome.done(page(after, limit)));
    }

    private List<Instrument> page(Optional<Symbol> after, int limit) {
        return catalogue.all().stream()
                .filter(one -> after.isEmpty() || one.symbol().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }
}
