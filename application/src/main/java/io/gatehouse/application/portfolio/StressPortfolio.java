package io.gatehouse.application.portfolio;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.portfolio.EquityParts;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Shock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Shows what an account would be worth after shocks: all of it valued anew, nothing is stored. */
public final class StressPortfolio {
    private final AccountAccess access;
    private final BookReader books;
    private final InstrumentCatalogue catalogue;

    public StressPortfolio(AccountAccess access, BookReader books, InstrumentCatalogue catalogue) {
        this.access = access;
        this.books = books;
        this.catalogue = catalogue;
    }

    /** Each target is hit once; instruments and currencies that nobody knows are refused. */
    public record Command(Actor actor, Optional<AccountId> account, List<Shock> shocks) {
        public Command {
            shocks = List.copyOf(shocks);
        }
    }

    /**
     * What holds at an instant; no figures while a rate to the base currency is missing, or what a
     * broker holds is not in the catalogue.
     */
    public record Stressed(
            AccountId account, CurrencyCode base, Optional<Figures> figures, Instant asOf) {}

    /**
     * The account as it is and as it would be; the gains of positions and of cash by currency, in
     * base currency, add up to the difference of the equities.
     */
    public record Figures(
            AccountWorth before,
            AccountWorth after,
            List<StressedPosition> positions,
            SortedMap<CurrencyCode, BigDecimal> cash) {}

    /** Marks in the instrument's currency, its gain in the base currency. */
    public record StressedPosition(
            Symbol instrument, Quantity quantity, Price mark, Price markAfter, BigDecimal gain) {}

    public Outcome<Stressed> stress(Command command) {
        Optional<Refusal> objection = objection(command.shocks());
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : access.toRead(command.actor(), command.account())
                        .map(id -> books.read(id, pairs()))
                        .map(reading -> stressed(reading, command.shocks()));
    }

    private Optional<Refusal> objection(List<Shock> shocks) {
        for (int i = 0; i < shocks.size(); i++) {
            Optional<Refusal> objection = objection("shocks[" + i + "]", shocks.get(i).target());
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> objection(String path, Shock.Target target) {
        return switch (target) {
            case Shock.OfInstrument(Symbol symbol) when catalogue.find(symbol).isEmpty() ->
                    Optional.of(
                            Refusal.Invalid.of(path + ".instrument", "is not in the catalogue"));
            case Shock.OfCurrency(CurrencyCode currency) when !isKnown(currency) ->
                    Optional.of(
                            Refusal.Invalid.of(
                                    path + ".currency",
                                    "is neither of ISO 4217 nor one of the catalogue"));
            case Shock.OfInstrument _, Shock.OfCurrency _, Shock.OfClass _ -> Optional.empty();
        };
    }

    private boolean isKnown(CurrencyCode currency) {
        return currency.isFiat()
                || catalogue.all().stream()
                        .anyMatch(instrument -> instrument.spec().currency().equals(currency));
    }

    private List<Symbol> pairs() {
        return catalogue.all().stream()
                .filter(instrument -> CurrencyPair.of(instrument).isPresent())
                .map(Instrument::symbol)
                .toList();
    }

    private static Stressed stressed(BookReader.Reading reading, List<Shock> shocks) {
        AccountBook book = reading.book();
        Market now = reading.market();
        Market then = ShockedMarket.of(reading, shocks);
        EquityParts gains = parts(book, then).since(parts(book, now));
        Optional<AccountWorth> before = worth(book, now, BigDecimal.ZERO);
        Optional<AccountWorth> after = worth(book, then, gainAtBroker(book, gains));
        Optional<Figures> figures =
                before.isEmpty() || after.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Figures(
                                        before.get(),
                                        after.get(),
                                        positions(book, gains, now, then),
                                        gains.cash()));
        return new Stressed(book.id(), book.baseCurrency(), figures, now.now());
    }

    private static Optional<AccountWorth> worth(
            AccountBook book, Market market, BigDecimal gainAtBroker) {
        return AccountWorth.of(book, market, gainAtBroker).filter(any -> market.isKnown(book));
    }

    /** A broker tells what an account is worth now, and cannot be asked what it would be. */
    private static BigDecimal gainAtBroker(AccountBook book, EquityParts gains) {
        return book.tickets().symbols().stream()
                .flatMap(symbol -> Optional.ofNullable(gains.positions().get(symbol)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<StressedPosition> positions(
            AccountBook book, EquityParts gains, Market now, Market then) {
        List<StressedPosition> positions = new ArrayList<>();
        gains.positions()
                .forEach((symbol, gain) -> positions.add(position(book, symbol, gain, now, then)));
        return positions;
    }

    private static EquityParts parts(AccountBook book, Market market) {
        return EquityParts.of(
                book.balances(), market.ratesToBase(book), market.holdings(book, List.of()));
    }

    private static StressedPosition position(
            AccountBook book, Symbol symbol, BigDecimal gain, Market now, Market then) {
        Instrument instrument = now.instrument(symbol).orElseThrow();
        Holding before = now.holding(book, instrument);
        return new StressedPosition(
                symbol,
                before.position().quantity(),
                before.mark().orElseThrow(),
                then.holding(book, instrument).mark().orElseThrow(),
                gain);
    }
}
