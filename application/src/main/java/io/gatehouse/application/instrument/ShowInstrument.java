package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.Optional;

/** Shows one instrument. */
public final class ShowInstrument {
    private final InstrumentCatalogue catalogue;

    public ShowInstrument(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Outcome<Instrument> show(Actor actor, Symbol symbol) {
        Optional<Refusal> refusal = Admission.toRead(actor);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : found(symbol);
    }

    private Outcome<Instrument> found(Symbol symbol) {
        return catalogue
                .find(symbol)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("instrument")));
    }
}
