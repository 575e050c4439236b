package io.gatehouse.application.position;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.HoldingPeriod;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.LotMethod;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shows an account's open lots by a method, at their marks of now. */
public final class OpenLotViews {
    /** They close as they were booked and are shown by age. As text, ids compare as stored. */
    private static final Comparator<Lot> OLDEST_FIRST =
            Comparator.comparing(Lot::openedAt).thenComparing(lot -> lot.openedBy().toString());

    private final BookReader books;
    private final PositionStore positions;
    private final LotReplay replay;

    public OpenLotViews(BookReader books, PositionStore positions, InstrumentCatalogue catalogue) {
        this.books = books;
        this.positions = positions;
        this.replay = new LotReplay(positions, catalogue);
    }

    /** The lots by symbol, each instrument's oldest first, and the reading they are marked by. */
    record Shown(BookReader.Reading reading, List<OpenLotView> lots) {}

    Shown of(AccountId account, LotMethod method, Optional<Symbol> instrument) {
        BookReader.Reading reading = books.read(account, List.of());
        List<OpenLotView> views = new ArrayList<>();
        lots(account, method, instrument)
                .forEach((symbol, lots) -> views.addAll(views(reading, symbol, lots)));
        return new Shown(reading, views);
    }

    private static List<OpenLotView> views(
            BookReader.Reading reading, Symbol symbol, List<Lot> lots) {
        return reading.market().instrument(symbol).stream()
                .flatMap(
                        known ->
                                lots.stream()
                                        .sorted(OLDEST_FIRST)
                                        .map(lot -> view(reading, known, lot)))
                .toList();
    }

    private Map<Symbol, List<Lot>> lots(
            AccountId account, LotMethod method, Optional<Symbol> instrument) {
        Map<Symbol, List<Lot>> lots = new TreeMap<>();
        if (method == LotMethod.FIFO) {
            positions.lots(List.of(account)).stream()
                    .filter(row -> instrument.map(row.symbol()::equals).orElse(true))
                    .forEach(
                            row ->
                                    lots.computeIfAbsent(row.symbol(), symbol -> new ArrayList<>())
                                            .add(row.lot()));
        } else {
            replay.replay(account, instrument, method, (known, fill, closed) -> {})
                    .forEach((symbol, open) -> lots.put(symbol, open.lots()));
        }
        return lots;
    }

    private static OpenLotView view(BookReader.Reading reading, Instrument instrument, Lot lot) {
        Market market = reading.market();
        Optional<BigDecimal> rate =
                market.fx().rate(instrument.spec().currency(), reading.book().baseCurrency());
        return new OpenLotView(
                instrument.symbol(),
                instrument.spec().currency(),
                lot,
                HoldingPeriod.between(
                        lot.openedAt(), market.now(), reading.book().account().riskZone()),
                market.quote(instrument.symbol())
                        .map(quote -> quote.markFor(lot.quantity().signum()))
                        .map(price -> mark(lot, price, instrument.spec(), rate)));
    }

    private static OpenLotView.Mark mark(
            Lot lot, Price price, ContractSpec spec, Optional<BigDecimal> rate) {
        BigDecimal units = lot.quantity().value().multiply(spec.multiplier());
        BigDecimal unrealized = units.multiply(price.minus(lot.price()));
        return new OpenLotView.Mark(
                price,
                Decimals.canonical(unrealized),
                rate.map(
                                now ->
                                        spec.isMargined()
                                                ? unrealized.multiply(now)
                                                : atBothRates(units, lot, price, now))
                        .map(Decimals::canonical));
    }

    private static BigDecimal atBothRates(
            BigDecimal units, Lot lot, Price price, BigDecimal rateNow) {
        BigDecimal now = price.value().multiply(rateNow);
        return units.multiply(now.subtract(lot.price().value().multiply(lot.fxRate())));
    }
}
