package io.gatehouse.persistence.instrument;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;
import io.micronaut.context.annotation.Context;

import jakarta.annotation.PostConstruct;

import java.util.List;
import java.util.Optional;

/** Instruments in PostgreSQL, read from a copy that follows the changes of every node. */
@Context // Read before anything ticks: contract data of nobody ends the start by itself.
final class JdbcInstrumentCatalogue implements InstrumentCatalogue {
    private static final String VERSION = "instruments";
    private static final String ALL =
            "SELECT " + InstrumentRow.TABLE.list() + " FROM instrument AS t";

    private final Database database;
    private final Transactions transactions;
    private final ControlVersions versions;
    private final ContractSettings contracts;
    private volatile Shelf shelf = Shelf.EMPTY;

    JdbcInstrumentCatalogue(
            Database database,
            Transactions transactions,
            ControlVersions versions,
            ContractSettings contracts) {
        this.database = database;
        this.transactions = transactions;
        this.versions = versions;
        this.contracts = contracts;
    }

    /** Adds what ships and is missing by the contract data of the environment, then reads all. */
    @PostConstruct
    void open() {
        List<Instrument> shipped = ShippedInstruments.all(contracts::applied);
        refresh();
        contracts.require(symbol -> find(symbol).isPresent() || isAmong(shipped, symbol));
        transactions.run(() -> shipped.forEach(this::add));
        refresh();
    }

    private static boolean isAmong(List<Instrument> instruments, Symbol symbol) {
        return instruments.stream().anyMatch(one -> one.symbol().equals(symbol));
    }

    /** Reads the catalogue again when any node has changed it. */
    synchronized void refresh() {
        long version = versions.current(VERSION);
        if (version != shelf.version()) {
            shelf = Shelf.of(version, database.list(InstrumentRow::to, ALL));
        }
    }

    @Override
    public Optional<Instrument> find(Symbol symbol) {
        return Optional.ofNullable(shelf.bySymbol().get(symbol));
    }

    @Override
    public List<Instrument> all() {
        return shelf.all();
    }

    @Override
    public boolean add(Instrument instrument) {
        return transactions.inTransaction(
                () -> {
                    boolean isNew = database.insertMissing(InstrumentRow.TABLE, instrument);
                    if (isNew) {
                        changed(instrument);
                    }
                    return isNew;
                });
    }

    @Override
    public Optional<Instrument> lock(Symbol symbol) {
        return database.first(InstrumentRow::to, ALL + " WHERE t.symbol = ? FOR UPDATE", symbol);
    }

    @Override
    public void update(Instrument instrument) {
        database.update(InstrumentRow.TABLE, List.of(instrument));
        changed(instrument);
    }

    @Override
    public Optional<TradingCalendar> calendar(String id) {
        return Calendars.find(id);
    }

    private void changed(Instrument instrument) {
        versions.raise(VERSION);
        database.afterCommit(() -> put(instrument));
    }

    private synchronized void put(Instrument instrument) {
        shelf = shelf.with(instrument);
    }
}
