package io.gatehouse.domain.performance;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Closed trades by their net result: how many gained, lost and broke even, the sum of the gains
 * (zero or more) and of the losses (zero or less), in one currency.
 */
public record TradeTotals(
        long wins, long losses, long breakEven, BigDecimal gained, BigDecimal lost) {
    public static final TradeTotals NONE =
            new TradeTotals(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    public TradeTotals {
        gained = Decimals.canonical(gained);
        lost = Decimals.canonical(lost);
        if (wins < 0 || losses < 0 || breakEven < 0) {
            throw new IllegalArgumentException("Trades are counted from zero");
        }
        if (gained.signum() != Long.signum(wins) || lost.signum() != -Long.signum(losses)) {
            throw new IllegalArgumentException("Wins gain and losses lose");
        }
    }

    /** Of results net of fees. */
    public static TradeTotals of(Collection<BigDecimal> results) {
        TradeTotals totals = NONE;
        for (BigDecimal result : results) {
            totals = totals.plus(result);
        }
        return totals;
    }

    /** These and one more trade. */
    public TradeTotals plus(BigDecimal net) {
        return switch (net.signum()) {
            case 1 -> new TradeTotals(wins + 1, losses, breakEven, gained.add(net), lost);
            case -1 -> new TradeTotals(wins, losses + 1, breakEven, gained, lost.add(net));
            default -> new TradeTotals(wins, losses, breakEven + 1, gained, lost);
        };
    }

    /** These and others in the same currency. */
    public TradeTotals plus(TradeTotals more) {
        return new TradeTotals(
                wins + more.wins,
                losses + more.losses,
                breakEven + more.breakEven,
                gained.add(more.gained),
                lost.add(more.lost));
    }

    public long trades() {
        return wins + losses + breakEven;
    }

    /** What all trades made together. */
    public BigDecimal net() {
        return gained.add(lost);
    }

    /** Wins by all closed trades, 0 to 1; one that broke even is no win. */
    public Statistic<BigDecimal> winRate() {
        return mean(BigDecimal.valueOf(wins), trades(), Reason.NO_TRADES);
    }

    /** The mean gain, positive. */
    public Statistic<BigDecimal> averageWin() {
        return mean(gained, wins, Reason.NO_WINS);
    }

    /** The mean loss, negative. */
    public Statistic<BigDecimal> averageLoss() {
        return mean(lost, losses, Reason.NO_LOSSES);
    }

    /** What a trade makes in the mean, break-even ones included. */
    public Statistic<BigDecimal> expectancy() {
        return mean(net(), trades(), Reason.NO_TRADES);
    }

    /** All gains by all losses. */
    public Statistic<BigDecimal> profitFactor() {
        return losses == 0
                ? Statistic.undefined(withoutLosses())
                : Statistic.known(gained.divide(lost.negate(), Decimals.RATIO));
    }

    /** The mean gain by the mean loss. */
    public Statistic<BigDecimal> payoffRatio() {
        if (losses == 0) {
            return Statistic.undefined(withoutLosses());
        }
        return wins == 0 ? Statistic.undefined(Reason.NO_WINS) : Statistic.known(payoff());
    }

    /**
     * The Kelly fraction of the trades that were decided, since a trade that breaks even changes no
     * capital.
     */
    public Statistic<BigDecimal> kelly() {
        if (trades() == 0) {
            return Statistic.undefined(Reason.NO_TRADES);
        }
        return wins == 0 || losses == 0
                ? Statistic.undefined(Reason.ONE_SIDED)
                : Statistic.known(fastestGrowth());
    }

    private Reason withoutLosses() {
        if (trades() == 0) {
            return Reason.NO_TRADES;
        }
        return wins == 0 ? Reason.NO_DECIDED_TRADES : Reason.NO_LOSSES;
    }

    private BigDecimal fastestGrowth() {
        BigDecimal decided = BigDecimal.valueOf(wins + losses);
        BigDecimal won = BigDecimal.valueOf(wins).divide(decided, Decimals.RATIO);
        return KellyFraction.of(won, payoff());
    }

    private BigDecimal payoff() {
        BigDecimal winsTimesLost = lost.negate().multiply(BigDecimal.valueOf(wins));
        return gained.multiply(BigDecimal.valueOf(losses)).divide(winsTimesLost, Decimals.RATIO);
    }

    private static Statistic<BigDecimal> mean(BigDecimal sum, long count, Reason none) {
        return count == 0
                ? Statistic.undefined(none)
                : Statistic.known(sum.divide(BigDecimal.valueOf(count), Decimals.RATIO));
    }
}
