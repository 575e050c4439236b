package io.gatehouse.application.instrument;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes the terms of an instrument; what books are kept in stays as it is for good. */
public final class UpdateInstrument {
    private final InstrumentCatalogue catalogue;
    private final CatalogueAudit audit;
    private final Transactions transactions;

    public UpdateInstrument(
            InstrumentCatalogue catalogue, CatalogueAudit audit, Transactions transactions) {
        this.catalogue = catalogue;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** For the owner; fields that positions are reckoned in cannot be changed. */
    public Outcome<Instrument> update(Actor actor, Command command) {
        return Outcome.unless(
                Admission.toMaintain(actor), () -> transactions.attempt(() -> changed(command)));
    }

    private Outcome<Instrument> changed(Command command) {
        Optional<Instrument> found = catalogue.lock(command.symbol());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("instrument"));
        }
        InstrumentTerms before = InstrumentTerms.of(found.get());
        InstrumentTerms after = command.change().apply(before);
        List<FieldError> fixed = fixed(before, after);
        return fixed.isEmpty()
                ? stored(
                        found.get(),
                        after.instrument(catalogue::calendar, symbol -> isListed(symbol, before)),
                        command.context())
                : Outcome.refused(new Refusal.Invalid("invalid", fixed));
    }

    /** What was said before stays sayable, listed or not. */
    private boolean isListed(Symbol symbol, InstrumentTerms before) {
        return before.underlying().equals(Optional.of(symbol.value()))
                || catalogue.find(symbol).isPresent();
    }

    private Outcome<Instrument> stored(
            Instrument before, Outcome<Instrument> checked, AuditContext context) {
        if (checked instanceof Outcome.Done<Instrument>(Instrument after)) {
            catalogue.update(after);
            audit.changed(before, after, context);
        }
        return checked;
    }

    private static List<FieldError> fixed(InstrumentTerms before, InstrumentTerms after) {
        List<FieldError> errors = new ArrayList<>();
        fixed("symbol", before, after, InstrumentTerms::symbol, errors);
        fixed("asset_class", before, after, InstrumentTerms::assetClass, errors);
        fixed("currency", before, after, InstrumentTerms::currency, errors);
        fixed("settlement", before, after, InstrumentTerms::settlement, errors);
        if (before.multiplier().compareTo(after.multiplier()) != 0) {
            errors.add(fixed("multiplier"));
        }
        return errors;
    }

    private static void fixed(
            String field,
            InstrumentTerms before,
            InstrumentTerms after,
            Function<InstrumentTerms, String> value,
            List<FieldError> errors) {
        if (!value.apply(before).equals(value.apply(after))) {
            errors.add(fixed(field));
        }
    }

    private static FieldError fixed(String field) {
        return new FieldError(field, "cannot be changed: positions are reckoned in it");
    }

    /** Which instrument, and what becomes of its terms; the change may be run more than once. */
    public record Command(
            Symbol symbol, UnaryOperator<InstrumentTerms> change, AuditContext context) {}
}
