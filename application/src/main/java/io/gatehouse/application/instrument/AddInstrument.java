package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.Optional;

/** Puts an instrument into the catalogue. */
public final class AddInstrument {
    private final InstrumentCatalogue catalogue;
    private final CatalogueAudit audit;
    private final Transactions transactions;

    public AddInstrument(
            InstrumentCatalogue catalogue, CatalogueAudit audit, Transactions transactions) {
        this.catalogue = catalogue;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** For the owner; a taken symbol is a conflict, wrong terms are named one by one. */
    public Outcome<Instrument> add(Actor actor, InstrumentTerms terms, AuditContext context) {
        Optional<Refusal> refusal = Admission.toMaintain(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (terms.instrument(catalogue::calendar, this::isListed)) {
            case Outcome.Done<Instrument>(Instrument made) ->
                    transactions.attempt(() -> stored(made, context));
            case Outcome.Refused<Instrument> refused -> refused;
        };
    }

    private boolean isListed(Symbol symbol) {
        return catalogue.find(symbol).isPresent();
    }

    private Outcome<Instrument> stored(Instrument made, AuditContext context) {
        if (!catalogue.add(made)) {
            return Outcome.refused(
                    new Refusal.Conflict(
                            "instrument_exists", made.symbol() + " is in the catalogue already."));
        }
        audit.added(made, context);
        return Outcome.done(made);
    }
}
