package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskRule;

import java.util.List;

/** The rule catalogue: every rule of the gate, in the order in which verdicts are reported. */
public final class RiskRules {
    /** Changes whenever a rule is added or decides differently; receipts name it. */
    public static final String VERSION = "14";

    private static final List<RiskRule> ALL =
            List.of(
                    new InstrumentNotTradable(),
                    new InstrumentExpired(),
                    new InstrumentNotAllowed(),
                    new InvalidQuantity(),
                    new InvalidPrice(),
                    new MarketClosed(),
                    new PriceMissing(),
                    new PriceStale(),
                    new FxRateMissing(),
                    new AccountInactive(),
                    new TradingHalted(),
                    new ReduceOnlyMode(),
                    new AccountStateStale(),
                    new NothingToReduce(),
                    new PriceCollar(),
                    new DuplicateOrder(),
                    new SelfCross(),
                    new MaxOrderQuantity(),
                    new MaxOrderNotional(),
                    new MaxPositionSize(),
                    new MaxPositionPercent(),
                    new PortfolioConcentration(),
                    new MaxUnderlyingNotional(),
                    new MaxOpenPositions(),
                    new MaxPositionsPerSymbol(),
                    new MaxCorrelationExposure(),
                    new Leverage(),
                    new MaxNetExposure(),
                    new MaxDirectionExposure(),
                    new RiskPerTrade(),
                    new DeclaredRisk(),
                    new CapitalAtRisk(),
                    new StopLossRequired(),
                    new StopDistance(),
                    new RewardRisk(),
                    new MaxDailyLoss(),
                    new MaxWeeklyLoss(),
                    new MaxMonthlyLoss(),
                    new MaxDrawdown(),
                    new LossStreak(),
                    new MinWinRate(),
                    new InsufficientFunds(),
                    new MarginBuffer(),
                    new ShortSelling(),
                    new MaxWorkingOrders(),
                    new OrderRate(),
                    new MaxOrdersPerDay(),
                    new MaxTradesPerDay(),
                    new RepeatExecution(),
                    new MaxSpread(),
                    new MaxDelta(),
                    new MaxGamma(),
                    new MaxTheta(),
                    new MaxVega(),
                    new Dte(),
                    new OptionLevel(),
                    new PlatformExposure(),
                    new PlatformDailyLoss(),
                    new PlatformPositions(),
                    new PlatformInstrumentConcentration());

    private RiskRules() {}

    public static List<RiskRule> all() {
        return ALL;
    }
}
