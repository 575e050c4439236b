package io.gatehouse.broker.paper;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terms of every instrument: presets and market tables, following the catalogue's changes. */
final class TermsBook {
    private static final Map<String, BigDecimal> FREEZE_QUANTITIES =
            table("freeze-quantities.csv", "instrument", "quantity");
    private static final Map<String, BigDecimal> STOP_PROTECTIONS =
            table("stop-protection.csv", "calendar", "percent");

    private final InstrumentCatalogue catalogue;
    private final List<Preset> presets;
    private final Friction friction;
    private final Map<Symbol, PaperTerms> known = new ConcurrentHashMap<>();

    TermsBook(InstrumentCatalogue catalogue, List<String> presets, Friction friction) {
        this.catalogue = catalogue;
        this.presets = presets.stream().map(Preset::named).toList();
        this.friction = friction;
    }

    /** Empty for an instrument that the catalogue does not have. */
    Optional<PaperTerms> of(Symbol symbol) {
        return catalogue.find(symbol).map(this::of);
    }

    PaperTerms of(Instrument instrument) {
        return known.compute(
                instrument.symbol(),
                (symbol, before) ->
                        before != null && before.instrument().equals(instrument)
                                ? before
                                : termsOf(instrument));
    }

    private PaperTerms termsOf(Instrument instrument) {
        List<FeeSchedule.Line> fees =
                presets.stream().flatMap(preset -> preset.feesOf(instrument).stream()).toList();
        return new PaperTerms(
                instrument,
                new FeeSchedule(fees),
                presets.stream()
                        .map(preset -> preset.frictionOf(instrument))
                        .reduce(friction, Friction::plus),
                Optional.ofNullable(FREEZE_QUANTITIES.get(instrument.symbol().value()))
                        .map(Quantity::new),
                Optional.ofNullable(STOP_PROTECTIONS.get(instrument.calendar().id())));
    }

    private static Map<String, BigDecimal> table(String file, String key, String value) {
        Function<DataFile.Row, String> name = row -> row.text(key);
        return DataFile.rows(file).stream()
                .collect(Collectors.toUnmodifiableMap(name, row -> row.decimal(value)));
    }
}
