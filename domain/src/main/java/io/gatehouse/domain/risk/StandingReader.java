package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the account's standing as {@link ViewJson} writes it. */
final class StandingReader {
    private StandingReader() {}

    static Standing standing(JsonMembers standing, AccountId account, Instant at) {
        return new Standing(
                account,
                new CurrencyCode(standing.text("base")),
                !standing.mark("inactive"),
                states(standing),
                standing.object("balances", StandingReader::amounts),
                standing.decimal("initial"),
                risk(standing),
                standing.find("sync", sync -> sync.object(one -> sync(one, at))));
    }

    /** Amounts by their currency. */
    static Map<CurrencyCode, BigDecimal> amounts(JsonMembers members) {
        Map<CurrencyCode, BigDecimal> amounts = new LinkedHashMap<>();
        members.rest(JsonValue::decimal)
                .forEach((code, amount) -> amounts.put(new CurrencyCode(code), amount));
        return amounts;
    }

    private static BrokerSync sync(JsonMembers sync, Instant now) {
        return new BrokerSync(
                sync.find("state", state -> state.one(DataState.class)).orElse(DataState.FRESH),
                sync.findBefore("age", now),
                sync.find("broker", said -> said.object(StandingReader::figures)));
    }

    private static BrokerFigures figures(JsonMembers said) {
        return new BrokerFigures(
                said.decimal("balance"),
                said.decimal("equity"),
                said.decimal("margin"),
                said.decimal("free_margin"),
                said.decimal("leverage"));
    }

    private static TradingStates states(JsonMembers standing) {
        TradingState own = state(standing, "state");
        return standing.find("halts", halts -> halts.object(one -> halted(one, own)))
                .orElseGet(() -> TradingStates.of(own));
    }

    private static TradingStates halted(JsonMembers halts, TradingState own) {
        return new TradingStates(
                state(halts, "platform"), state(halts, "user"), own, state(halts, "instrument"));
    }

    private static TradingState state(JsonMembers members, String name) {
        return members.find(name, state -> state.one(TradingState.class))
                .orElse(TradingState.ACTIVE);
    }

    private static RiskState risk(JsonMembers standing) {
        return new RiskState(
                standing.object("day", StandingReader::period),
                standing.object("week", StandingReader::period),
                standing.object("month", StandingReader::period),
                standing.object("nav", StandingReader::nav),
                standing.object("money", StandingReader::money),
                level(standing, "drawdown"),
                kept(standing),
                TradingLatchJson.latches(standing),
                Optional.empty());
    }

    /** Of confirmed marks a receipt tells nothing: no rule asks for them. */
    private static LastEquity kept(JsonMembers standing) {
        EquityPoint last = standing.object("last", StandingReader::point);
        return new LastEquity(last, !standing.mark("last_untrusted"), last.equity(), last.at());
    }

    private static LossPeriod period(JsonMembers period) {
        BigDecimal baseline = period.decimal("baseline");
        BigDecimal deposits = period.decimal("deposits");
        return new LossPeriod(
                baseline,
                unless(period, "balance", baseline),
                unless(period, "high", baseline),
                deposits,
                unless(period, "deposits_most", Decimals.atLeastZero(deposits)),
                level(period, "level"),
                period.instant("start"),
                period.instant("end"));
    }

    private static NavPeak nav(JsonMembers nav) {
        return new NavPeak(nav.decimal("units"), nav.decimal("peak"));
    }

    private static MoneyPeak money(JsonMembers money) {
        return new MoneyPeak(
                money.decimal("paid_in"),
                unless(money, "highest", BigDecimal.ZERO),
                unless(money, "highest_at_day_end", BigDecimal.ZERO));
    }

    private static EquityPoint point(JsonMembers point) {
        BigDecimal equity = point.decimal("equity");
        return new EquityPoint(point.instant("at"), equity, unless(point, "balance", equity));
    }

    private static BreakerLevel level(JsonMembers members, String name) {
        return members.find(name, level -> level.one(BreakerLevel.class)).orElse(BreakerLevel.NONE);
    }

    private static BigDecimal unless(JsonMembers members, String name, BigDecimal usual) {
        return members.find(name, JsonValue::decimal).orElse(usual);
    }
}
