package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.Optional;

/** Puts an instrument into the catalogue. */
public final class AddInstrument {
    private final InstrumentCatalogue catalogue;

    public AddInstrument(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For the owner; a taken symbol is a conflict, wrong terms are named one by one. */
    public Outcome<Instrument> add(Actor actor, InstrumentTerms terms) {
        Optional<Refusal> refusal = Admission.toMaintain(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (terms.instrument(catalogue::calendar, this::isListed)) {
            case Outcome.Done<Instrument>(Instrument made) -> stored(made);
            case Outcome.Refused<Instrument> refused -> refused;
        };
    }

    private boolean isListed(Symbol symbol) {
        return catalogue.find(symbol).isPresent();
    }

    private Outcome<Instrument> stored(Instrument made) {
        return catalogue.add(made)
                ? Outcome.done(made)
                : Outcome.refused(
                        new Refusal.Conflict(
                                "instrument_exists", made.symbol() + " is in the catalogue"));
    }
}
