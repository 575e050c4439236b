package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account is worth in base currency: cash, fully paid holdings, open P&L of margined
 * positions, proceeds of short sales. Currencies without a rate are named and make the equity
 * unknown. What a broker keeps is left out: it is in the open P&L that the broker tells.
 */
public final class Valuation {
    private final List<MarkedHolding> marked;
    private final BigDecimal cash;
    private final BigDecimal holdings;
    private final BigDecimal openMarginPnl;
    private final BigDecimal shortProceeds;
    private final Set<CurrencyCode> missingRates;

    private Valuation(List<MarkedHolding> marked, Sums sums) {
        this.marked = marked;
        this.cash = sums.cash;
        this.holdings = sums.holdings;
        this.openMarginPnl = sums.openMarginPnl;
        this.shortProceeds = sums.shortProceeds;
        this.missingRates = Set.copyOf(sums.missing);
    }

    /** Values the books; {@code rates} gives base currency per unit of each currency. */
    public static Valuation of(
            Map<CurrencyCode, BigDecimal> balances,
            Map<CurrencyCode, BigDecimal> rates,
            List<Holding> holdings) {
        return ofMarked(balances, rates, Portfolio.marked(holdings));
    }

    static Valuation ofMarked(
            Map<CurrencyCode, BigDecimal> balances,
            Map<CurrencyCode, BigDecimal> rates,
            List<MarkedHolding> marked) {
        Sums sums = new Sums();
        balances.forEach((currency, balance) -> sums.addCash(currency, balance, rates));
        marked.forEach(sums::add);
        return new Valuation(marked, sums);
    }

    /** Cash in base, value of fully paid holdings and open P&L of margined positions. */
    public BigDecimal equity() {
        return holdings.add(cash).add(openMarginPnl);
    }

    /** Cash of all currencies. */
    public BigDecimal cash() {
        return cash;
    }

    /** Signed value of fully paid holdings. */
    public BigDecimal holdings() {
        return holdings;
    }

    public BigDecimal openMarginPnl() {
        return openMarginPnl;
    }

    /** Open P&L of all positions, margined or fully paid. */
    public BigDecimal unrealized() {
        BigDecimal sum = BigDecimal.ZERO;
        for (MarkedHolding holding : marked) {
            sum = holding.isAtBroker() ? sum : sum.add(holding.unrealized());
        }
        return sum;
    }

    /** What short sales of fully paid securities brought in: in cash, yet not spendable. */
    public BigDecimal shortProceeds() {
        return shortProceeds;
    }

    /** Currencies of cash or positions without a rate to the base currency. */
    public Set<CurrencyCode> missingRates() {
        return missingRates;
    }

    public boolean isComplete() {
        return missingRates.isEmpty();
    }

    private static final class Sums {
        private BigDecimal cash = BigDecimal.ZERO;
        private BigDecimal holdings = BigDecimal.ZERO;
        private BigDecimal openMarginPnl = BigDecimal.ZERO;
        private BigDecimal shortProceeds = BigDecimal.ZERO;
        private Set<CurrencyCode> missing = Set.of();

        void addCash(
                CurrencyCode currency, BigDecimal balance, Map<CurrencyCode, BigDecimal> rates) {
            BigDecimal rate = rates.get(currency);
            if (rate != null) {
                cash = cash.add(Decimals.converted(balance, rate));
            } else if (balance.signum() != 0) {
                addMissing(currency);
            }
        }

        void add(MarkedHolding marked) {
            if (marked.quantity().signum() == 0 || marked.isAtBroker()) {
                return;
            }
            if (marked.holding().fxToBase().isEmpty()) {
                addMissing(marked.holding().instrument().spec().currency());
            }
            if (marked.isMargined()) {
                openMarginPnl = openMarginPnl.add(marked.unrealized());
            } else {
                addFullyPaid(marked);
            }
        }

        private void addMissing(CurrencyCode currency) {
            missing = missing.isEmpty() ? new TreeSet<>() : missing;
            missing.add(currency);
        }

        private void addFullyPaid(MarkedHolding marked) {
            holdings = holdings.add(marked.value());
            if (marked.quantity().signum() < 0) {
                shortProceeds = shortProceeds.subtract(marked.inBase(marked.cost()));
            }
        }
    }
}
