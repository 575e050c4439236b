package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account is worth in base currency: cash, fully paid holdings, open P&L of margined
 * positions, of all positions, proceeds of short sales. Currencies without a rate are named and
 * make the equity unknown.
 */
public record Valuation(
        BigDecimal cash,
        BigDecimal holdings,
        BigDecimal openMarginPnl,
        BigDecimal unrealized,
        BigDecimal shortProceeds,
        Set<CurrencyCode> missingRates) {

    public Valuation {
        missingRates = Set.copyOf(missingRates);
    }

    /** Values the books; {@code rates} gives base currency per unit of each currency. */
    public static Valuation of(
            Map<CurrencyCode, BigDecimal> balances,
            Map<CurrencyCode, BigDecimal> rates,
            List<Holding> holdings) {
        Sums sums = new Sums();
        balances.forEach((currency, balance) -> sums.addCash(currency, balance, rates));
        holdings.forEach(sums::add);
        return sums.valuation();
    }

    /** Cash in base, value of fully paid holdings and open P&L of margined positions. */
    public BigDecimal equity() {
        return cash.add(holdings).add(openMarginPnl);
    }

    public boolean isComplete() {
        return missingRates.isEmpty();
    }

    private static final class Sums {
        private BigDecimal cash = BigDecimal.ZERO;
        private BigDecimal holdings = BigDecimal.ZERO;
        private BigDecimal openMarginPnl = BigDecimal.ZERO;
        private BigDecimal unrealized = BigDecimal.ZERO;
        private BigDecimal shortProceeds = BigDecimal.ZERO;
        private final Set<CurrencyCode> missing = new TreeSet<>();

        void addCash(
                CurrencyCode currency, BigDecimal balance, Map<CurrencyCode, BigDecimal> rates) {
            BigDecimal rate = rates.get(currency);
            if (rate != null) {
                cash = cash.add(balance.multiply(rate));
            } else if (balance.signum() != 0) {
                missing.add(currency);
            }
        }

        void add(Holding holding) {
            if (holding.position().isFlat()) {
                return;
            }
            if (holding.fxToBase().isEmpty()) {
                missing.add(holding.instrument().spec().currency());
            }
            BigDecimal open = holding.unrealized();
            unrealized = unrealized.add(open);
            if (holding.isMargined()) {
                openMarginPnl = openMarginPnl.add(open);
            } else {
                addFullyPaid(holding);
            }
        }

        private void addFullyPaid(Holding holding) {
            holdings = holdings.add(holding.marketValue());
            if (holding.position().quantity().signum() < 0) {
                shortProceeds =
                        shortProceeds.subtract(
                                holding.position().cost().multiply(holding.unitFactor()));
            }
        }

        Valuation valuation() {
            return new Valuation(cash, holdings, openMarginPnl, unrealized, shortProceeds, missing);
        }
    }
}
