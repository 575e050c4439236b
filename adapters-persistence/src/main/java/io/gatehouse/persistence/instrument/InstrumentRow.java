package io.gatehouse.persistence.instrument;

import static io.gatehouse.persistence.PgType.BOOLEAN;
import static io.gatehouse.persistence.PgType.DATE;
import static io.gatehouse.persistence.PgType.NUMERIC;
import static io.gatehouse.persistence.PgType.TEXT;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.persistence.Row;
import io.gatehouse.persistence.Table;

/** A row of instrument. */
final class InstrumentRow {
    static final Table<Instrument> TABLE =
            Table.<Instrument>named("instrument")
                    .key("symbol", TEXT, Instrument::symbol)
                    .column("name", TEXT, one -> one.listing().name())
                    .column("asset_class", TEXT, Instrument::assetClass)
                    .column("currency", TEXT, one -> one.spec().currency())
                    .column("multiplier", NUMERIC, one -> one.spec().multiplier())
                    .column("tick_size", NUMERIC, one -> one.spec().tickSize())
                    .column("lot_step", NUMERIC, one -> one.spec().lotStep())
                    .column("min_quantity", NUMERIC, one -> one.spec().minQuantity())
                    .column("max_quantity", NUMERIC, one -> one.spec().maxQuantity())
                    .column("pip_size", NUMERIC, one -> one.spec().pipSize())
                    .column("margin_rate", NUMERIC, one -> one.spec().marginRate())
                    .column("settlement", TEXT, one -> one.spec().settlement())
                    .column("calendar", TEXT, one -> one.calendar().id())
                    .column("correlation_group", TEXT, one -> one.listing().correlationGroup())
                    .column("underlying", TEXT, one -> one.listing().underlying())
                    .column("expiry", DATE, one -> one.listing().expiry())
                    .column("tradable", BOOLEAN, one -> one.listing().tradable())
                    .build();

    private InstrumentRow() {}

    static Instrument to(Row row) {
        Listing listing =
                new Listing(
                        new Symbol(row.text("symbol")),
                        row.text("name"),
                        spec(row),
                        Calendars.find(row.text("calendar")).orElseThrow(),
                        row.optionalText("correlation_group"),
                        row.optionalText("underlying").map(Symbol::new),
                        row.optionalDate("expiry"),
                        row.flag("tradable"));
        return Instrument.of(row.constant("asset_class", AssetClass.class), listing);
    }

    private static ContractSpec spec(Row row) {
        return new ContractSpec(
                new CurrencyCode(row.text("currency")),
                row.decimal("multiplier"),
                row.decimal("tick_size"),
                new Quantity(row.decimal("lot_step")),
                new Quantity(row.decimal("min_quantity")),
                row.optionalDecimal("max_quantity").map(Quantity::new),
                row.optionalDecimal("pip_size"),
                row.decimal("margin_rate"),
                row.constant("settlement", Settlement.class));
    }
}
