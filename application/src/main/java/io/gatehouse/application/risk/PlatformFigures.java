package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformLimits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up the accounts of a mode at the marks of now. */
public final class PlatformFigures {
    private static final int AT_ONCE = 500;

    private final AccountStore accounts;
    private final BookReader books;
    private final EquityHistory history;
    private final Transactions transactions;
    private final Clock clock;

    public PlatformFigures(
            AccountStore accounts,
            BookReader books,
            EquityHistory history,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Worst-case exposure by instrument, positions, and the P&L of the day of UTC at an instant, in
     * the platform's currency; {@code unvalued} accounts lack a rate and are left out.
     */
    public record Sums(
            Instant at,
            SortedMap<Symbol, BigDecimal> byInstrument,
            int positions,
            BigDecimal dailyPnl,
            int unvalued,
            List<MissingRate> missingRates) {

        /** Of all instruments. */
        public BigDecimal exposure() {
            return byInstrument.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Whether no account is of the mode. */
    boolean haveNone(AccountMode mode) {
        return accounts.ofMode(mode, 1, Optional.empty()).isEmpty();
    }

    /** All accounts, their history and the market as one instant shows them. */
    Sums of(AccountMode mode) {
        return transactions.inSnapshot(() -> at(clock.instant(), mode));
    }

    private Sums at(Instant now, AccountMode mode) {
        Adding adding = new Adding();
        List<AccountId> some = accounts.ofMode(mode, AT_ONCE, Optional.empty());
        while (!some.isEmpty()) {
            List<BookReader.Reading> readings = books.readWorth(some, now);
            PlatformEarnings earnings = PlatformEarnings.of(readings, history);
            readings.forEach(reading -> adding.add(reading, earnings));
            some = accounts.ofMode(mode, AT_ONCE, Optional.of(some.getLast()));
        }
        return new Sums(
                now,
                adding.byInstrument,
                adding.positions,
                adding.dailyPnl,
                adding.unvalued,
                List.copyOf(adding.missing));
    }

    private static final class Adding {
        private final SortedMap<Symbol, BigDecimal> byInstrument = new TreeMap<>();
        private final SortedSet<MissingRate> missing = new TreeSet<>();
        private int positions;
        private BigDecimal dailyPnl = BigDecimal.ZERO;
        private int unvalued;

        void add(BookReader.Reading reading, PlatformEarnings earnings) {
            AccountBook book = reading.book();
            Market market = reading.market();
            List<ExposureLine> open = open(book, market);
            Set<MissingRate> lacking = lackingToBase(book, market, open);
            if (lacking.isEmpty()) {
                AccountWorth worth = AccountWorth.of(book, market).orElseThrow();
                add(book, market, earnings.of(book, worth), open);
            } else {
                leaveOut(lacking);
            }
        }

        /** Nothing is the same in every currency, so that it needs no rate. */
        private void add(AccountBook book, Market market, BigDecimal pnl, List<ExposureLine> open) {
            CurrencyCode base = book.baseCurrency();
            Optional<BigDecimal> rate = market.fx().rate(base, PlatformLimits.CURRENCY);
            if (rate.isPresent()) {
                dailyPnl = dailyPnl.add(pnl.multiply(rate.get()));
                open.forEach(line -> add(line, rate.get()));
            } else if (pnl.signum() != 0 || !open.isEmpty()) {
                leaveOut(Set.of(new MissingRate(base, PlatformLimits.CURRENCY)));
            }
        }

        private void add(ExposureLine line, BigDecimal rate) {
            positions++;
            byInstrument.merge(line.symbol(), line.worstNotional().multiply(rate), BigDecimal::add);
        }

        private void leaveOut(Set<MissingRate> lacking) {
            unvalued++;
            missing.addAll(lacking);
        }

        /** What leads from the currencies of cash and instruments to the account's own. */
        private static Set<MissingRate> lackingToBase(
                AccountBook book, Market market, List<ExposureLine> open) {
            CurrencyCode base = book.baseCurrency();
            Set<MissingRate> lacking = new HashSet<>();
            book.balances()
                    .forEach(
                            (currency, balance) -> {
                                if (balance.signum() != 0
                                        && market.fx().rate(currency, base).isEmpty()) {
                                    lacking.add(new MissingRate(currency, base));
                                }
                            });
            open.stream()
                    .map(ExposureLine::holding)
                    .filter(holding -> holding.fxToBase().isEmpty())
                    .map(holding -> holding.instrument().spec().currency())
                    .forEach(currency -> lacking.add(new MissingRate(currency, base)));
            return lacking;
        }

        private static List<ExposureLine> open(AccountBook book, Market market) {
            List<Holding> holdings = market.holdings(book, List.of());
            List<WorkingOrder> working = book.working();
            return Exposures.of(holdings, working).lines().stream()
                    .filter(ExposureLine::isOpen)
                    .toList();
        }
    }
}
