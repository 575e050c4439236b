package io.gatehouse.persistence.instrument;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.instrument.InstrumentTerms;
import io.gatehouse.domain.instrument.Instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The catalogue that comes with the house, by the same rules as one that is sent to it. */
final class ShippedInstruments {
    private static final String FILE = "instruments.csv";

    private ShippedInstruments() {}

    static List<Instrument> all() {
        return all(UnaryOperator.identity());
    }

    /** The same with terms of this house. */
    static List<Instrument> all(UnaryOperator<InstrumentTerms> adapted) {
        List<InstrumentTerms> all =
                DataFile.rows(FILE).stream().map(ShippedInstruments::terms).map(adapted).toList();
        Set<String> symbols = all.stream().map(InstrumentTerms::symbol).collect(Collectors.toSet());
        return all.stream().map(terms -> instrument(terms, symbols)).toList();
    }

    private static Instrument instrument(InstrumentTerms terms, Set<String> symbols) {
        return switch (terms.instrument(
                Calendars::find, symbol -> symbols.contains(symbol.value()))) {
            case Outcome.Done<Instrument>(Instrument made) -> made;
            case Outcome.Refused<Instrument> refused ->
                    throw new IllegalStateException(FILE + ": " + refused.refusal());
        };
    }

    private static InstrumentTerms terms(NamedCsvRecord row) {
        return new InstrumentTerms(
                row.getField("symbol"),
                row.getField("name"),
                row.getField("asset_class"),
                row.getField("currency"),
                decimal(row, "multiplier"),
                decimal(row, "tick_size"),
                decimal(row, "lot_step"),
                decimal(row, "min_quantity"),
                text(row, "max_quantity").map(BigDecimal::new),
                text(row, "pip_size").map(BigDecimal::new),
                decimal(row, "margin_rate"),
                row.getField("settlement"),
                row.getField("calendar"),
                text(row, "correlation_group"),
                text(row, "underlying"),
                Optional.empty(),
                Boolean.parseBoolean(row.getField("tradable")));
    }

    private static BigDecimal decimal(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static Optional<String> text(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(value -> !value.isEmpty());
    }
}
