package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.bootstrap.cli.csv.CsvLine;
import io.gatehouse.bootstrap.cli.csv.CsvTable;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV of instruments: instrument, kind, currency, multiplier and, at will, mark_price. */
final class InstrumentFile {
    private static final List<String> COLUMNS =
            List.of("instrument", "kind", "currency", "multiplier");

    /** What changes hands at a fill of each kind. */
    private static final Map<String, Settlement> KINDS =
            Map.of(
                    "equity", Settlement.CASH,
                    "option", Settlement.CASH,
                    "crypto", Settlement.CASH,
                    "future", Settlement.MARGIN,
                    "forex", Settlement.MARGIN,
                    "metal", Settlement.MARGIN,
                    "index", Settlement.MARGIN,
                    "cfd", Settlement.MARGIN);

    private InstrumentFile() {}

    /** The instruments by name, in the order of the file. */
    static Map<String, ListedInstrument> read(Path file) {
        Map<String, ListedInstrument> instruments = new LinkedHashMap<>();
        new CsvTable(file, COLUMNS)
                .forEach(
                        line -> {
                            ListedInstrument one = instrument(line);
                            if (instruments.put(one.symbol().value(), one) != null) {
                                throw line.wrong("instrument", "names " + one.symbol() + " again");
                            }
                        });
        return instruments;
    }

    private static ListedInstrument instrument(CsvLine line) {
        String name = line.text("instrument");
        if (!Symbol.isWellFormed(name)) {
            throw line.impossible("instrument", name);
        }
        return new ListedInstrument(
                new Symbol(name),
                settlement(line),
                currency(line),
                line.positive("multiplier"),
                line.optional("mark_price").map(Price::new));
    }

    private static Settlement settlement(CsvLine line) {
        String kind = line.text("kind");
        return Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> line.impossible("kind", kind));
    }

    private static CurrencyCode currency(CsvLine line) {
        String code = line.text("currency");
        try {
            return new CurrencyCode(code);
        } catch (IllegalArgumentException malformed) {
            throw line.impossible("currency", code);
        }
    }
}
