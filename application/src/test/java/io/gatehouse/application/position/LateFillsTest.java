package io.gatehouse.application.position;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.LotMethod;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brokers tell of executions when they can: lots follow the order in which they are booked. */
class LateFillsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    /** Bought at 100, told of only after 10 at 102 were; 10 are sold at 104. */
    @Test
    void closesTheLotThatWasBookedFirstHereAndInTheReport() {
        house.quote(AAPL, "102", "102");
        Order early = ada.accepted(limit(Side.BUY, "100", "95"));
        house.clock.advance(Duration.ofSeconds(5));
        house.quote(AAPL, "102", "102");
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.clock.advance(Duration.ofSeconds(5));
        house.quote(AAPL, "104", "104");
        house.line.report(executed(early, "100", house.clock.instant().minusSeconds(8)));

        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));

        assertThat(house.positions.lots(ada.account(), AAPL))
                .singleElement()
                .satisfies(lot -> assertThat(lot.price()).isEqualTo(Price.of("100")));
        assertThat(realized())
                .singleElement()
                .satisfies(one -> assertThat(one.lot().openPrice()).isEqualTo(Price.of("102")));
    }

    /** Sold a second before midnight, told of after a purchase of the new day. */
    @Test
    void reportsAnExitThatIsOlderThanItsEntry() {
        house.clock.advance(Duration.between(house.clock.instant(), MIDNIGHT).minusSeconds(9));
        house.quote(AAPL, "102", "102");
        Order exit = ada.accepted(limit(Side.SELL, "103", "110"));
        house.clock.advance(Duration.ofSeconds(10));
        house.quote(AAPL, "102", "102");
        ada.filled(Side.BUY, AAPL, "10", "95");

        house.line.report(executed(exit, "103", MIDNIGHT.minusSeconds(1)));

        assertThat(realized())
                .singleElement()
                .satisfies(one -> assertThat(one.held().days()).isZero());
    }

    private static BrokerEvent executed(Order order, String price, Instant at) {
        return new BrokerEvent.Executed(
                new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id()),
                "late",
                order.leavesQuantity(),
                Price.of(price),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                at);
    }

    private static OrderTicket limit(Side side, String price, String stop) {
        return OrderTicket.limit(AAPL, side, Quantity.of("10"), Price.of(price))
                .withProtection(new Protection(Optional.of(Price.of(stop)), Optional.empty()));
    }

    private List<RealizedLot> realized() {
        return done(new ReportRealizedLots(
                                house.access, house.accounts, house.positions, house.catalogue)
                        .report(
                                ada.actor(),
                                Optional.of(ada.account()),
                                new ReportRealizedLots.Query(
                                        LotMethod.FIFO,
                                        Optional.of(AAPL),
                                        Optional.empty(),
                                        Optional.empty())))
                .lots();
    }
}
