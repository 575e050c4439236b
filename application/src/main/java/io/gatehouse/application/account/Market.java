package io.gatehouse.application.account;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.TradingStates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the market shows and what the house has put in force at one instant: the same for everything
 * that is decided in one transaction.
 */
public record Market(
        Instant now,
        Map<Symbol, Quote> quotes,
        FxRates fx,
        InstrumentCatalogue catalogue,
        BiFunction<BrokerId, Instrument, FeeSchedule> fees,
        Supplier<HouseControls.InForce> controls,
        PlatformEscrow platform) {

    public Optional<Quote> quote(Symbol symbol) {
        return Optional.ofNullable(quotes.get(symbol));
    }

    public Optional<Instrument> instrument(Symbol symbol) {
        return catalogue.find(symbol);
    }

    /** The risk configuration of all accounts. */
    public RiskConfigVersion riskConfig() {
        return controls.get().riskConfig().at(now);
    }

    /** Percent that a trade of the account risks: its own where one counts, else that of all. */
    public BigDecimal riskPercent(AccountBook book) {
        return controls.get().riskPercent(book.id(), now);
    }

    /** The states that an order of the account in an instrument falls under. */
    public TradingStates tradingStates(AccountBook book, Symbol symbol) {
        return controls.get().halts().over(book.account().owner(), symbol, book.tradingState());
    }

    /** The states that whatever the account trades falls under. */
    public TradingStates tradingStates(AccountBook book) {
        return controls.get().halts().over(book.account().owner(), book.tradingState());
    }

    /** Whether a halt of the house wants what the account holds of an instrument closed. */
    boolean isHaltedFlat(AccountBook book, Symbol symbol) {
        return controls.get().halts().flatten(book.account().owner(), symbol);
    }

    /** The account's holding of an instrument, flat when it has none. */
    public Holding holding(AccountBook book, Instrument instrument) {
        Symbol symbol = instrument.symbol();
        Optional<Quote> quote = quote(symbol);
        Optional<BigDecimal> rate = fx.rate(instrument.spec().currency(), book.baseCurrency());
        FeeSchedule costs = fees.apply(book.account().broker(), instrument);
        List<BrokerTicket> tickets = book.tickets().of(symbol);
        // No order of ours reaches a broker that syncs: its tickets stand in the place of a
        // position of ours, so that nothing counts twice.
        return tickets.isEmpty()
                ? new Holding(instrument, position(book, symbol), quote, rate, costs)
                : Holding.atBroker(instrument, tickets, quote, rate, costs);
    }

    private static Position position(AccountBook book, Symbol symbol) {
        return book.position(symbol)
                .map(OpenPosition::position)
                .orElseGet(() -> Position.flat(symbol));
    }

    /**
     * Base currency per unit of each currency in which the account has cash; one without a rate is
     * absent.
     */
    public Map<CurrencyCode, BigDecimal> ratesToBase(AccountBook book) {
        Map<CurrencyCode, BigDecimal> rates = new HashMap<>();
        for (CurrencyCode currency : book.balances().keySet()) {
            fx.rate(currency, book.baseCurrency()).ifPresent(rate -> rates.put(currency, rate));
        }
        return rates;
    }

    /** Holdings of what our books have a position in, by symbol. */
    public List<Holding> held(AccountBook book) {
        return holdings(book, List.of()).stream()
                .filter(holding -> !holding.position().isFlat() && !holding.isAtBroker())
                .toList();
    }

    /**
     * Whether all that is held has a rate to base currency; where a broker tells what an account is
     * worth, that is known even without.
     */
    public boolean isRated(AccountBook book) {
        return holdings(book, List.of()).stream()
                .allMatch(holding -> !holding.isHeld() || holding.fxToBase().isPresent());
    }

    /** Whether all that is held can be valued: rated, and nothing that the catalogue lacks. */
    public boolean isKnown(AccountBook book) {
        return isRated(book) && unlisted(book).isEmpty();
    }

    /** What the broker holds for the account and the catalogue does not have, by its names. */
    public List<String> unlisted(AccountBook book) {
        return book.tickets().unlisted(this::instrument);
    }

    /**
     * Holdings of everything the account has a position, a ticket or a working order in, and of
     * {@code more}, by symbol.
     */
    public List<Holding> holdings(AccountBook book, Collection<Symbol> more) {
        TreeSet<Symbol> symbols = new TreeSet<>(more);
        symbols.addAll(book.positions().keySet());
        symbols.addAll(book.tickets().symbols());
        book.workingOrders().forEach(order -> symbols.add(order.instrument()));
        return symbols.stream()
                .flatMap(symbol -> instrument(symbol).stream())
                .map(instrument -> holding(book, instrument))
                .toList();
    }
}
