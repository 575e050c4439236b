package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.application.risk.ShowExposure;
import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.application.risk.ShowRiskPortfolio;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.RiskDecision;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An account that a terminal syncs, and what the gate and the figures of risk say of it, under the
 * MEDIUM preset: EURUSD at 1.10, BTC at 50,000 and AAPL at 100.
 */
abstract class TicketCase {
    final SyncedHouse synced = new SyncedHouse();
    final TradingHouse house = synced.house;
    final Optional<AccountId> account = Optional.of(synced.account);

    @BeforeEach
    void quote() {
        house.catalogue.update(Contracts.inPips("0.0001", Contracts.pair("EURUSD")));
        house.quote(EURUSD, "1.10000", "1.10000");
        house.quote(BTC, "50000", "50000");
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        synced.close();
    }

    ShowRiskPortfolio.RiskPortfolio portfolio() {
        return done(new ShowRiskPortfolio(house.access, house.books).show(synced.trader, account));
    }

    ShowExposure.Exposure exposure() {
        return done(
                new ShowExposure(house.access, house.books, house.ids)
                        .show(synced.trader, account));
    }

    /** Of a limit's line, with its instrument where it is a limit of one. */
    BigDecimal used(String check) {
        return line(check).figures().used();
    }

    ShowHeadroom.Line line(String check) {
        return done(
                        new ShowHeadroom(
                                        house.access, house.books, house.catalogue, house.decisions)
                                .show(synced.trader, account))
                .stream()
                .filter(line -> name(line).equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static String name(ShowHeadroom.Line line) {
        return line.check() + line.part().instrument().map(symbol -> " " + symbol).orElse("");
    }

    static OrderTicket buy(Symbol symbol, String quantity, String stop) {
        return OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Optional.of(Price.of(stop)), Optional.empty()));
    }

    List<String> checks(OrderTicket ticket) {
        return decided(ticket).breaches().stream().map(Breach::check).toList();
    }

    RiskDecision decided(OrderTicket ticket) {
        return done(check(ticket, PositionEffect.ANY)).decision();
    }

    Outcome<CheckOrder.Checked> check(OrderTicket ticket, PositionEffect effect) {
        return new CheckOrder(house.access, house.books, house.brokers, house.decisions)
                .check(new CheckOrder.Command(synced.trader, account, ticket, effect));
    }
}
