package io.gatehouse.application.risk;

import io.gatehouse.application.marketdata.MarkWatch;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks at the accounts that hold what was quoted, or something or cash in a quoted currency, and
 * at all of their mode together, before the feed is answered. Batches that arrive while it looks
 * share the next look.
 */
public final class QuoteBreakers implements MarkWatch {
    private static final Logger LOG = LoggerFactory.getLogger(QuoteBreakers.class);

    private final PositionStore positions;
    private final Ledger ledger;
    private final InstrumentCatalogue catalogue;
    private final AccountWatch watch;
    private final WatchPlatform platform;
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock collecting = new ReentrantLock();
    private Set<Symbol> moved = new HashSet<>();
    private long collected;
    private long looked;

    public QuoteBreakers(
            PositionStore positions,
            Ledger ledger,
            InstrumentCatalogue catalogue,
            AccountWatch watch,
            WatchPlatform platform) {
        this.positions = positions;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.watch = watch;
        this.platform = platform;
    }

    @Override
    public void marksMoved(List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        long ticket = collect(quotes);
        looking.lock();
        try {
            if (looked < ticket) {
                look();
            }
        } finally {
            looking.unlock();
        }
    }

    private long collect(List<Quote> quotes) {
        collecting.lock();
        try {
            quotes.forEach(quote -> moved.add(quote.symbol()));
            return ++collected;
        } finally {
            collecting.unlock();
        }
    }

    private void look() {
        Set<Symbol> symbols;
        long upTo;
        collecting.lock();
        try {
            symbols = moved;
            moved = new HashSet<>();
            upTo = collected;
        } finally {
            collecting.unlock();
        }
        platform.marksMoved(watched(symbols));
        looked = upTo;
    }

    /** Modes in which accounts may now be worth another amount. */
    private Set<AccountMode> watched(Set<Symbol> quoted) {
        Set<CurrencyCode> currencies = currencies(quoted);
        Set<AccountMode> all = EnumSet.allOf(AccountMode.class);
        try {
            Set<AccountMode> holders = watch.watch(holders(quoted, currencies));
            // A rate also moves what others have in other currencies, once it is the platform's.
            return currencies.isEmpty() ? holders : all;
        } catch (RuntimeException failure) {
            // The quotes are kept; the next ones, a decision or the schedule look again.
            LOG.warn("Accounts were not looked at after quotes: {}", failure.toString());
            return all;
        }
    }

    private Set<AccountId> holders(Set<Symbol> quoted, Set<CurrencyCode> currencies) {
        Set<AccountId> holders = new HashSet<>(positions.holders(concerned(quoted, currencies)));
        if (!currencies.isEmpty()) {
            holders.addAll(ledger.foreignHolders(currencies));
        }
        return holders;
    }

    /** Those whose rates were quoted. */
    private Set<CurrencyCode> currencies(Set<Symbol> quoted) {
        Set<CurrencyCode> currencies = new HashSet<>();
        for (Symbol symbol : quoted) {
            catalogue
                    .find(symbol)
                    .flatMap(CurrencyPair::of)
                    .ifPresent(
                            pair -> {
                                currencies.add(pair.base());
                                currencies.add(pair.quote());
                            });
        }
        return currencies;
    }

    /** What was quoted, and what is priced in a currency whose rate was. */
    private Set<Symbol> concerned(Set<Symbol> quoted, Set<CurrencyCode> currencies) {
        Set<Symbol> concerned = new HashSet<>(quoted);
        if (!currencies.isEmpty()) {
            pricedIn(currencies, catalogue.all()).forEach(concerned::add);
        }
        return concerned;
    }

    private static List<Symbol> pricedIn(
            Set<CurrencyCode> currencies, Collection<Instrument> instruments) {
        return instruments.stream()
                .filter(instrument -> currencies.contains(instrument.spec().currency()))
                .map(Instrument::symbol)
                .toList();
    }
}
