package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.Activity.ClosedTrade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A view as a receipt has it; its instant and account are the receipt's own. */
final class ViewJson {
    private ViewJson() {}

    static void write(CanonicalJson json, PreTradeView view) {
        json.beginObject();
        if (!view.activity().isUnasked()) {
            writeActivity(json.name("activity"), view.activity(), view.at());
        }
        json.decimal("buffer", view.marginBufferPercent());
        json.decimal("copy_risk", view.copyRisk());
        view.filled().ifPresent(part -> writeFilled(json.name("filled"), part));
        view.accountFreshness().ifPresent(fresh -> json.count("fresh", fresh.toSeconds()));
        writeHoldings(json.name("holdings"), view.holdings(), view.at());
        json.mark("market_closed", !view.marketOpen()).mark("named", view.named());
        view.platform().ifPresent(use -> writePlatform(json.name("platform"), use));
        ProfileJson.write(json.name("profile"), view.profile());
        writeAmounts(json.name("rates"), view.ratesToBase());
        if (!view.recentOrders().isEmpty()) {
            writeRecent(json.name("recent"), view.recentOrders(), view.at());
        }
        view.replaces().ifPresent(ticket -> TicketJson.write(json.name("replaces"), ticket));
        writeStanding(json.name("standing"), view.standing(), view.at());
        writeTraded(json, view);
        if (!view.unlisted().isEmpty()) {
            json.name("unlisted").beginArray();
            view.unlisted().forEach(json::text);
            json.endArray();
        }
        if (!view.workingOrders().isEmpty()) {
            writeWorking(json.name("working"), view.workingOrders());
        }
        json.endObject();
    }

    private static void writeFilled(CanonicalJson json, FilledPart part) {
        json.beginObject()
                .decimal("average", part.averagePrice().value())
                .decimal("quantity", part.quantity().value())
                .endObject();
    }

    private static void writePlatform(CanonicalJson json, PlatformUse use) {
        json.beginObject();
        use.exposure().ifPresent(room -> writeRoom(json.name("exposure"), room));
        use.instrument().ifPresent(room -> writeRoom(json.name("instrument"), room));
        json.mark("latched", use.lossLatched());
        use.dailyLoss().ifPresent(room -> writeRoom(json.name("loss"), room));
        if (!use.missingRates().isEmpty()) {
            json.name("missing_rates").beginArray();
            use.missingRates().forEach(rate -> json.text(rate.toString()));
            json.endArray();
        }
        use.positions().ifPresent(room -> writeRoom(json.name("positions"), room));
        use.rate().ifPresent(rate -> json.decimal("rate", rate));
        json.decimal("reserved", use.reserved()).endObject();
    }

    private static void writeRoom(CanonicalJson json, PlatformRoom room) {
        json.beginObject()
                .decimal("limit", room.limit())
                .decimal("taken", room.taken())
                .endObject();
    }

    private static void writeActivity(CanonicalJson json, Activity activity, Instant now) {
        json.beginObject();
        activity.closedTrades().ifPresent(trades -> writeTrades(json.name("closed"), trades, now));
        activity.ordersOfDay().ifPresent(n -> json.count("orders_day", n));
        activity.ordersInMinute().ifPresent(n -> json.count("orders_minute", n));
        activity.repeatsInMinute().ifPresent(n -> json.count("repeats_minute", n));
        activity.tradesOfDay().ifPresent(n -> json.count("trades_day", n));
        json.endObject();
    }

    private static void writeTrades(CanonicalJson json, List<ClosedTrade> trades, Instant now) {
        json.beginArray();
        for (ClosedTrade trade : trades) {
            json.beginObject()
                    .age("age", trade.closedAt(), now)
                    .mark("won", trade.won())
                    .endObject();
        }
        json.endArray();
    }

    private static void writeHoldings(CanonicalJson json, List<Holding> holdings, Instant now) {
        json.beginArray();
        for (Holding holding : holdings) {
            HoldingJson.write(json, holding, now);
        }
        json.endArray();
    }

    /** The index of the traded instrument among the holdings, or itself where it is not there. */
    private static void writeTraded(CanonicalJson json, PreTradeView view) {
        if (view.traded().isEmpty()) {
            return;
        }
        Holding traded = view.traded().get();
        int index = view.holdings().indexOf(traded);
        json.name("traded");
        if (index >= 0) {
            json.count(index);
        } else {
            HoldingJson.write(json, traded, view.at());
        }
    }

    private static void writeAmounts(CanonicalJson json, Map<CurrencyCode, BigDecimal> amounts) {
        json.beginObject();
        new TreeMap<>(amounts).forEach((currency, amount) -> json.decimal(currency.code(), amount));
        json.endObject();
    }

    private static void writeStanding(CanonicalJson json, Standing standing, Instant now) {
        json.beginObject();
        writeAmounts(json.name("balances"), standing.balances());
        json.text("base", standing.baseCurrency().code());
        RiskState risk = standing.risk();
        writePeriod(json.name("day"), risk.day());
        if (risk.drawdown() != BreakerLevel.NONE) {
            json.text("drawdown", risk.drawdown().name());
        }
        writeHalts(json, standing.tradingStates());
        json.mark("inactive", !standing.active());
        json.decimal("initial", standing.initialBalance());
        writePoint(json.name("last"), risk.last());
        json.mark("last_untrusted", !risk.lastTrusted());
        writeMoney(json.name("money"), risk.moneyPeak());
        writePeriod(json.name("month"), risk.month());
        writeNav(json.name("nav"), risk.navPeak());
        TradingLatchJson.writeRepeats(json, risk.trading());
        writeState(json, "state", standing.tradingStates().account());
        standing.sync().ifPresent(sync -> writeSync(json.name("sync"), sync, now));
        writePeriod(json.name("week"), risk.week());
        TradingLatchJson.writeWinRate(json, risk.trading());
        json.endObject();
    }

    /** It is fresh unless it says otherwise. */
    private static void writeSync(CanonicalJson json, BrokerSync sync, Instant now) {
        json.beginObject();
        sync.at().ifPresent(at -> json.age("age", at, now));
        sync.figures().ifPresent(said -> writeFigures(json.name("broker"), said));
        if (sync.state() != DataState.FRESH) {
            json.text("state", sync.state().name());
        }
        json.endObject();
    }

    private static void writeFigures(CanonicalJson json, BrokerFigures said) {
        json.beginObject()
                .decimal("balance", said.balance())
                .decimal("equity", said.equity())
                .decimal("free_margin", said.freeMargin())
                .decimal("leverage", said.leverage())
                .decimal("margin", said.margin())
                .endObject();
    }

    /** The states that were set beside the account's own. */
    private static void writeHalts(CanonicalJson json, TradingStates states) {
        if (states.equals(TradingStates.of(states.account()))) {
            return;
        }
        json.name("halts").beginObject();
        writeState(json, "instrument", states.instrument());
        writeState(json, "platform", states.platform());
        writeState(json, "user", states.user());
        json.endObject();
    }

    private static void writeState(CanonicalJson json, String name, TradingState state) {
        if (state != TradingState.ACTIVE) {
            json.text(name, state.name());
        }
    }

    /**
     * Balance and high are left out where they are the baseline, and the most deposits where they
     * are those of now.
     */
    private static void writePeriod(CanonicalJson json, LossPeriod period) {
        json.beginObject();
        unless(json, "balance", period.balance(), period.baseline());
        json.decimal("baseline", period.baseline()).decimal("deposits", period.netDeposits());
        BigDecimal deposited = Decimals.atLeastZero(period.netDeposits());
        unless(json, "deposits_most", period.mostDeposits(), deposited);
        json.instant("end", period.endsAt());
        unless(json, "high", period.high(), period.baseline());
        if (period.level() != BreakerLevel.NONE) {
            json.text("level", period.level().name());
        }
        json.instant("start", period.startedAt()).endObject();
    }

    private static void writePoint(CanonicalJson json, EquityPoint point) {
        json.beginObject().instant("at", point.at());
        unless(json, "balance", point.balance(), point.equity());
        json.decimal("equity", point.equity()).endObject();
    }

    private static void writeMoney(CanonicalJson json, MoneyPeak money) {
        json.beginObject();
        unless(json, "highest", money.highest(), BigDecimal.ZERO);
        unless(json, "highest_at_day_end", money.highestAtDayEnd(), BigDecimal.ZERO);
        json.decimal("paid_in", money.paidIn()).endObject();
    }

    private static void unless(
            CanonicalJson json, String name, BigDecimal value, BigDecimal usual) {
        if (value.compareTo(usual) != 0) {
            json.decimal(name, value);
        }
    }

    private static void writeNav(CanonicalJson json, NavPeak nav) {
        json.beginObject().decimal("peak", nav.peakNav()).decimal("units", nav.units()).endObject();
    }

    private static void writeRecent(CanonicalJson json, List<RecentOrder> orders, Instant now) {
        json.beginArray();
        for (RecentOrder order : orders) {
            json.beginObject()
                    .age("age", order.at(), now)
                    .text("instrument", order.instrument().value())
                    .text("limit", order.price())
                    .decimal("quantity", order.quantity().value())
                    .text("side", order.side().name())
                    .text("stop", order.stopPrice())
                    .text("type", order.type().name())
                    .endObject();
        }
        json.endArray();
    }

    private static void writeWorking(CanonicalJson json, List<WorkingOrder> orders) {
        json.beginArray();
        for (WorkingOrder order : orders) {
            json.beginObject()
                    .text("id", order.id().toString())
                    .text("instrument", order.instrument().value())
                    .decimal("leaves", order.leaves().value())
                    .text("limit", order.price())
                    .text("limit_before", order.priceBefore())
                    .mark("protective", order.protective())
                    .mark("reduce_only", order.reduceOnly())
                    .decimal("risk", order.declaredRisk())
                    .text("side", order.side().name())
                    .text("stop", order.stopPrice())
                    .text("stop_before", order.stopPriceBefore())
                    .text("stop_loss", order.stopLoss())
                    .mark("triggered", order.triggered())
                    .text("type", order.type().name())
                    .endObject();
        }
        json.endArray();
    }
}
