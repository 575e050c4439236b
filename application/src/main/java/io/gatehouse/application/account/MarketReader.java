package io.gatehouse.application.account;

import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.domain.instrument.Symbol;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Reads the quotes that decisions on some accounts need; what is in force when one is made. */
public final class MarketReader {
    private final MarketData marketData;
    private final InstrumentCatalogue catalogue;
    private final Brokers brokers;
    private final HouseControls controls;
    private final PlatformSlots slots;

    public MarketReader(
            MarketData marketData,
            InstrumentCatalogue catalogue,
            Brokers brokers,
            HouseControls controls,
            PlatformSlots slots) {
        this.marketData = marketData;
        this.catalogue = catalogue;
        this.brokers = brokers;
        this.controls = controls;
        this.slots = slots;
    }

    /** Quotes of everything the books hold or work, and of {@code more}. */
    public Market read(Instant now, Collection<AccountBook> books, Collection<Symbol> more) {
        return read(now, books, more, PlatformReach.GLANCE);
    }

    /** As {@link #read(Instant, Collection, Collection)}, for a transaction that decides. */
    Market read(
            Instant now,
            Collection<AccountBook> books,
            Collection<Symbol> more,
            PlatformReach reach) {
        Set<Symbol> symbols = new HashSet<>(more);
        for (AccountBook book : books) {
            symbols.addAll(book.positions().keySet());
            symbols.addAll(book.tickets().symbols());
            book.workingOrders().forEach(order -> symbols.add(order.instrument()));
        }
        MarketData.Snapshot seen = marketData.snapshot(symbols);
        return new Market(
                now,
                seen.quotes(),
                seen.rates(),
                catalogue,
                brokers::feesFor,
                new ReadOnce<>(controls::held),
                new PlatformEscrow(slots, controls, books, reach));
    }
}
