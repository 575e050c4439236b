package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A view as a receipt has it; its instant and account are the receipt's own. */
final class ViewJson {
    private ViewJson() {}

    static void write(CanonicalJson json, PreTradeView view) {
        json.beginObject().decimal("buffer", view.marginBufferPercent()).name("holdings");
        writeHoldings(json, view.holdings());
        json.flag("market_open", view.marketOpen()).flag("named", view.named());
        json.name("profile");
        ProfileJson.write(json, view.profile());
        writeAmounts(json.name("rates"), view.ratesToBase());
        writeRecent(json.name("recent"), view.recentOrders());
        writeStanding(json.name("standing"), view.standing());
        writeTraded(json, view);
        writeWorking(json.name("working"), view.workingOrders());
        json.endObject();
    }

    private static void writeHoldings(CanonicalJson json, List<Holding> holdings) {
        json.beginArray();
        for (Holding holding : holdings) {
            HoldingJson.write(json, holding);
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
            HoldingJson.write(json, traded);
        }
    }

    private static void writeAmounts(CanonicalJson json, Map<CurrencyCode, BigDecimal> amounts) {
        json.beginObject();
        new TreeMap<>(amounts).forEach((currency, amount) -> json.decimal(currency.code(), amount));
        json.endObject();
    }

    private static void writeStanding(CanonicalJson json, Standing standing) {
        LossPeriod day = standing.day();
        NavPeak nav = standing.navPeak();
        json.beginObject().flag("active", standing.active()).name("balances");
        writeAmounts(json, standing.balances());
        json.text("base", standing.baseCurrency().code()).name("day").beginObject();
        json.decimal("baseline", day.baseline())
                .decimal("deposits", day.netDeposits())
                .instant("end", day.endsAt())
                .flag("latched", day.latched())
                .instant("start", day.startedAt())
                .endObject();
        json.name("nav").beginObject();
        json.flag("latched", nav.latched())
                .decimal("peak", nav.peakNav())
                .decimal("units", nav.units())
                .endObject();
        json.text("state", standing.tradingState().name()).endObject();
    }

    private static void writeRecent(CanonicalJson json, List<RecentOrder> orders) {
        json.beginArray();
        for (RecentOrder order : orders) {
            json.beginObject()
                    .instant("at", order.at())
                    .text("instrument", order.instrument().value())
                    .text("limit", order.price())
                    .decimal("quantity", order.quantity().value())
                    .text("side", order.side().name())
                    .text("type", order.type().name())
                    .endObject();
        }
        json.endArray();
    }

    private static void writeWorking(CanonicalJson json, List<WorkingOrder> orders) {
        json.beginArray();
        for (WorkingOrder order : orders) {
            writeWorking(json, order);
        }
        json.endArray();
    }

    private static void writeWorking(CanonicalJson json, WorkingOrder order) {
        json.beginObject().text("id", order.id().toString());
        json.text("instrument", order.instrument().value())
                .decimal("leaves", order.leaves().value())
                .text("limit", order.price());
        if (order.protective()) {
            json.flag("protective", true);
        }
        if (order.reduceOnly()) {
            json.flag("reduce_only", true);
        }
        json.text("side", order.side().name())
                .text("stop", order.stopPrice())
                .text("stop_loss", order.stopLoss())
                .text("type", order.type().name())
                .endObject();
    }
}
