package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.PlatformLimits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the accounts of a mode at the marks of now. */
public final class PlatformFigures {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final BookReader books;

    public PlatformFigures(AccountStore accounts, BookReader books) {
        this.accounts = accounts;
        this.books = books;
    }

    /**
     * Worst-case exposure by instrument, positions, and the P&L of the accounts' own risk days, in
     * the platform's currency; {@code unvalued} accounts lack a rate and are left out.
     */
    public record Sums(
            SortedMap<Symbol, BigDecimal> byInstrument,
            int positions,
            BigDecimal dailyPnl,
            int unvalued) {

        /** Of all instruments. */
        public BigDecimal exposure() {
            return byInstrument.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Sums of(AccountMode mode) {
        Adding adding = new Adding();
        List<Account> some = accounts.all(AT_ONCE, Optional.empty());
        while (!some.isEmpty()) {
            books.read(
                            some.stream()
                                    .filter(account -> account.mode() == mode)
                                    .map(Account::id)
                                    .toList(),
                            List.of())
                    .forEach(adding::add);
            some = accounts.all(AT_ONCE, Optional.of(some.getLast().id()));
        }
        return new Sums(adding.byInstrument, adding.positions, adding.dailyPnl, adding.unvalued);
    }

    private static final class Adding {
        private final SortedMap<Symbol, BigDecimal> byInstrument = new TreeMap<>();
        private int positions;
        private BigDecimal dailyPnl = BigDecimal.ZERO;
        private int unvalued;

        void add(BookReader.Reading reading) {
            AccountBook book = reading.book();
            Market market = reading.market();
            Optional<BigDecimal> rate =
                    market.fx().rate(book.baseCurrency(), PlatformLimits.CURRENCY);
            Optional<AccountWorth> worth = AccountWorth.of(book, market);
            if (rate.isEmpty() || worth.isEmpty() || !market.isRated(book)) {
                unvalued++;
                return;
            }
            dailyPnl = dailyPnl.add(worth.get().dailyPnl().multiply(rate.get()));
            lines(book, market).forEach(line -> add(line, rate.get()));
        }

        private void add(ExposureLine line, BigDecimal rate) {
            if (line.isOpen()) {
                positions++;
                byInstrument.merge(
                        line.symbol(), line.worstNotional().multiply(rate), BigDecimal::add);
            }
        }

        private static List<ExposureLine> lines(AccountBook book, Market market) {
            List<Holding> holdings = List.copyOf(market.holdings(book, List.of()));
            return Exposures.of(
                            holdings, book.workingOrders().stream().map(WorkingOrder::of).toList())
                    .lines();
        }
    }
}
