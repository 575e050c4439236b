package io.gatehouse.broker.paper;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A catalogue in memory with one instrument of each kind that the paper market treats apart. */
final class PaperInstruments implements InstrumentCatalogue {
    static final Symbol AAPL = new Symbol("AAPL");
    static final Symbol BTC = new Symbol("BTC");
    static final Symbol EURUSD = new Symbol("EURUSD");
    static final Symbol BANKNIFTY = new Symbol("BANKNIFTY");

    private static final TradingCalendar NEW_YORK = hours("XNYS", "America/New_York", 9, 16);
    private static final TradingCalendar MUMBAI = hours("XNSE", "Asia/Kolkata", 9, 15);

    private final Map<Symbol, Instrument> bySymbol = new TreeMap<>();

    PaperInstruments() {
        put(AAPL, AssetClass.EQUITY, "USD", "1", "0.01", "1", NEW_YORK);
        put(BTC, AssetClass.CRYPTO, "USD", "1", "0.01", "0.0001", new AroundTheClock());
        put(EURUSD, AssetClass.FOREX, "USD", "100000", "0.00001", "0.01", new ForexWeek());
        put(BANKNIFTY, AssetClass.FUTURE, "INR", "1", "0.05", "1", MUMBAI);
    }

    Instrument the(Symbol symbol) {
        return find(symbol).orElseThrow();
    }

    @Override
    public Optional<Instrument> find(Symbol symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    @Override
    public List<Instrument> all() {
        return List.copyOf(bySymbol.values());
    }

    @Override
    public boolean add(Instrument instrument) {
        return bySymbol.putIfAbsent(instrument.symbol(), instrument) == null;
    }

    @Override
    public Optional<Instrument> lock(Symbol symbol) {
        return find(symbol);
    }

    @Override
    public void update(Instrument instrument) {
        bySymbol.replace(instrument.symbol(), instrument);
    }

    @Override
    public Optional<TradingCalendar> calendar(String id) {
        return all().stream()
                .map(Instrument::calendar)
                .filter(calendar -> calendar.id().equals(id))
                .findFirst();
    }

    private void put(
            Symbol symbol,
            AssetClass assetClass,
            String currency,
            String multiplier,
            String tick,
            String lotStep,
            TradingCalendar calendar) {
        ContractSpec spec =
                new ContractSpec(
                        new CurrencyCode(currency),
                        new BigDecimal(multiplier),
                        new BigDecimal(tick),
                        Quantity.of(lotStep),
                        Quantity.of(lotStep),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ONE,
                        Settlement.CASH);
        Listing listing =
                new Listing(
                        symbol,
                        symbol.value(),
                        spec,
                        calendar,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        bySymbol.put(symbol, Instrument.of(assetClass, listing));
    }

    private static TradingCalendar hours(String id, String zone, int open, int close) {
        return new ExchangeHours(
                id,
                ZoneId.of(zone),
                new ExchangeHours.Session(LocalTime.of(open, 30), LocalTime.of(close, 0)),
                Set.of(),
                Map.of());
    }
}
