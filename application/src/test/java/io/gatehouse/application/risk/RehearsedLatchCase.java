package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * 100,000 USD, of which 200 shares were bought at 100: each point that they fall is 200 lost. The
 * purchases that follow are of 0.01 coins at 50,000 and lose 1 at their stop.
 */
abstract class RehearsedLatchCase {
    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");
    final RehearsalDesk rehearsals = new RehearsalDesk(house, ada);

    @BeforeEach
    void quote() {
        mark("100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Buys under the limit, then the mark falls and everybody looks. */
    void loseUnder(RiskLimit limit, String percent, String mark) {
        ada.limited(limit, percent);
        ada.filled(Side.BUY, AAPL, "200", "95.50");
        mark(mark);
    }

    /** A mark that a second quote confirms. */
    void mark(String price) {
        house.clock.advance(Duration.ofSeconds(10));
        house.quote(AAPL, price, price);
        house.quote(AAPL, price, price);
        house.quote(BTC, "50000", "50000");
        house.monitor.run();
    }

    void bought() {
        ada.accepted(purchase());
    }

    void denied() {
        assertThat(ada.placed(purchase())).isInstanceOf(SubmitOrder.Result.Denied.class);
    }

    private static OrderTicket purchase() {
        return OrderTicket.market(BTC, Side.BUY, Quantity.of("0.01"))
                .withProtection(new Protection(Desk.price("49900"), Optional.empty()));
    }

    void lift() {
        LiftAccountHalt liftHalt =
                new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);
        done(
                liftHalt.lift(
                        new LiftAccountHalt.Command(
                                house.somebody(Role.OWNER), ada.account(), "Looked.", CONTEXT)));
    }

    static List<String> wouldBe(Rehearsal rehearsal) {
        return rehearsal.changed().stream()
                .map(one -> one.wouldBe().isApproved() ? "APPROVED" : "DENIED")
                .toList();
    }

    static List<String> checks(Rehearsal rehearsal, int index) {
        return rehearsal.changed().get(index).wouldBe().breaches().stream()
                .map(Breach::check)
                .toList();
    }
}
