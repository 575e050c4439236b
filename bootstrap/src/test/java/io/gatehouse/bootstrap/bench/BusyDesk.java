package io.gatehouse.bootstrap.bench;

import static io.gatehouse.domain.risk.Contracts.coin;
import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.grouped;
import static io.gatehouse.domain.risk.Contracts.index;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import java.time.Duration;

/**
 * What the gate is measured on: ten positions in four classes and three currencies, long and short,
 * twenty working orders, every limit and switch on and wide enough to pass; its broker keeps the
 * books.
 */
final class BusyDesk {
    private BusyDesk() {}

    static PreTradeView viewOf(OrderTicket ticket) {
        ViewBuilder view = ViewBuilder.dollars("2000000").preset(RiskTolerance.HIGH);
        limits(view);
        activity(view);
        positions(view);
        protectedPositions(view);
        openings(view);
        return view.of(ticket.instrument());
    }

    private static void limits(ViewBuilder view) {
        view.marginBuffer("20")
                .synced(DataState.FRESH, Duration.ofSeconds(12))
                .with(RiskSwitch.STOP_LOSS_REQUIRED)
                .with(RiskSwitch.SHORT_SELLING_ALLOWED)
                .limit(RiskLimit.MAX_ORDER_QUANTITY, "10000")
                .limit(RiskLimit.MAX_ORDER_NOTIONAL, "5000000")
                .limit(RiskLimit.MAX_POSITION_SIZE, "5000000")
                .limit(RiskLimit.MAX_POSITION_PERCENT, "60")
                .limit(RiskLimit.MAX_CONCENTRATION_PERCENT, "60")
                .limit(RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT, "2000")
                .limit(RiskLimit.MAX_OPEN_POSITIONS, "20")
                .limit(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "1000")
                .limit(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, "1000")
                .limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "100")
                .limit(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "0.5")
                .limit(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "20")
                .limit(RiskLimit.MIN_REWARD_RISK, "1.5")
                .limit(RiskLimit.MAX_DAILY_LOSS, "1000000")
                .limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "60")
                .concentration("AAPL", "50")
                .denying("DOGE", "GME")
                .recent(buy("7", "AAPL"), Duration.ofMillis(700))
                .recent(sell("1", "EURUSD"), Duration.ofMillis(1200))
                .rate("JPY", "0.00669792364367046215")
                .rate("INR", "0.0119760479041916168")
                .rate("EUR", "1.0842")
                .balance("EUR", "25000.17")
                .balance("INR", "-1250.40");
    }

    private static void activity(ViewBuilder view) {
        view.limit(RiskLimit.MAX_WORKING_ORDERS, "20")
                .limit(RiskLimit.MAX_ORDERS_PER_MINUTE, "60")
                .limit(RiskLimit.MAX_ORDERS_PER_DAY, "1000")
                .limit(RiskLimit.MAX_TRADES_PER_DAY, "100")
                .limit(RiskLimit.MAX_REPEATS_PER_MINUTE, "10")
                .limit(RiskLimit.MAX_CONSECUTIVE_LOSSES, "5")
                .limit(RiskLimit.MIN_WIN_RATE, "0.4")
                .limit(RiskLimit.COOLDOWN_MINUTES, "30")
                .limit(RiskLimit.MAX_SPREAD_PERCENT, "1")
                .limit(RiskLimit.MAX_DELTA, "9000000")
                .limit(RiskLimit.MAX_GAMMA, "1000")
                .limit(RiskLimit.MAX_THETA, "1000")
                .limit(RiskLimit.MAX_VEGA, "1000")
                .ordersInMinute(7)
                .ordersOfDay(212)
                .tradesOfDay(23)
                .repeatsInMinute(2)
                .closed("WLWWLWLLWWWLWLWWLWWLLW", Duration.ofMinutes(4));
    }

    private static void positions(ViewBuilder view) {
        view.held(grouped("us_tech", share("AAPL")), "120", "181.37", "189.41", "189.43")
                .held(grouped("us_tech", share("MSFT")), "45", "402.11", "415.20", "415.26")
                .held(grouped("us_index", share("SPY")), "-60", "508.93", "511.02", "511.05")
                .held(grouped("crypto", coin("BTC")), "0.8125", "61250.37", "63120.55", "63128.10")
                .held(grouped("crypto", coin("ETH")), "5.25", "3011.42", "3098.77", "3099.05")
                .held(future("ES"), "2", "5102.25", "5120.50", "5120.75")
                .held(index("BANKNIFTY"), "75", "47012.35", "47120.05", "47122.10")
                .held(grouped("majors", pair("EURUSD")), "1.5", "1.08113", "1.08421", "1.08425")
                .held(grouped("majors", pair("USDJPY")), "-0.75", "149.871", "149.312", "149.318")
                .held(grouped("majors", pair("GBPUSD")), "0.4", "1.26877", "1.27011", "1.27018");
    }

    /** A stop and a target each for five positions: ten orders that open nothing. */
    private static void protectedPositions(ViewBuilder view) {
        protect(view, sell("120", "AAPL"), "175.00", sell("120", "AAPL"), "215.00");
        protect(view, sell("45", "MSFT"), "390.00", sell("45", "MSFT"), "460.00");
        protect(view, sell("0.8125", "BTC"), "55000.00", sell("0.8125", "BTC"), "72000.00");
        protect(view, sell("2", "ES"), "5000.00", sell("2", "ES"), "5300.00");
        protect(view, sell("1.5", "EURUSD"), "1.06000", sell("1.5", "EURUSD"), "1.12000");
    }

    private static void protect(
            ViewBuilder view,
            TicketBuilder stop,
            String stopPrice,
            TicketBuilder target,
            String limit) {
        view.working(stop.stop(stopPrice).gtc().reduceOnly().from(OrderOrigin.PROTECTIVE))
                .working(target.limit(limit).gtc().reduceOnly().from(OrderOrigin.PROTECTIVE));
    }

    private static void openings(ViewBuilder view) {
        view.working(buy("25", "AAPL").limit("186.50").stopLoss("179.00").gtc())
                .working(buy("10", "MSFT").limit("408.25").stopLoss("396.10").gtc())
                .working(sell("45", "MSFT").limit("455.00").gtc())
                .working(sell("20", "SPY").stop("500.00").stopLoss("512.00").gtc())
                .working(buy("0.125", "BTC").limit("60500.00").stopLoss("57000.00").gtc())
                .working(buy("1.5", "ETH").stop("3200.00").limit("3210.00").stopLoss("2900.00"))
                .working(buy("1", "ES").limit("5080.25").stopLoss("5040.00").gtc())
                .working(sell("100", "BANKNIFTY").limit("48500.00").stopLoss("49000.00").gtc())
                .working(buy("0.5", "USDJPY").limit("147.500").gtc())
                .working(buy("0.25", "GBPUSD").limit("1.26100").stopLoss("1.25100").gtc());
    }
}
