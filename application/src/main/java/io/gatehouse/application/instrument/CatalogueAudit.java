package io.gatehouse.application.instrument;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.instrument.Instrument;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Writes down what became of the catalogue, in the transaction that changes it. */
public final class CatalogueAudit {
    private final HouseAudit audit;
    private final Clock clock;

    public CatalogueAudit(HouseAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void added(Instrument instrument, AuditContext context) {
        append(instrument, "instrument_added", "An instrument was added.", Map.of(), context);
    }

    void changed(Instrument before, Instrument after, AuditContext context) {
        Map<String, String> details =
                Map.of(
                        "before", InstrumentTerms.of(before).toString(),
                        "after", InstrumentTerms.of(after).toString());
        append(after, "instrument_changed", "Terms of an instrument changed.", details, context);
    }

    private void append(
            Instrument instrument,
            String type,
            String description,
            Map<String, String> details,
            AuditContext context) {
        AuditFact fact =
                new AuditFact(
                        type,
                        "catalogue",
                        description,
                        details,
                        Optional.of(instrument.symbol().value()),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        audit.append(clock.instant(), context, fact);
    }
}
