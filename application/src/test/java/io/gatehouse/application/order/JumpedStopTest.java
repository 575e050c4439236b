package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.application.order.ProtectPosition.Result;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.position.PositionView;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** 100 shares bought at 100 with a stop at 95 that has triggered at 89.50, and rests. */
class JumpedStopTest {
    private static final Optional<Level> SAME = Optional.empty();

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private Order jumped;

    @BeforeEach
    void jump() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "100", "95");
        house.watchUntil(() -> ada.working().getFirst().status() == OrderStatus.NEW);
        jumped = ada.working().getFirst();
        house.quote(AAPL, "89.50", "89.50");
        house.line.report(
                new BrokerEvent.Triggered(
                        new BrokerEvent.Subject(BrokerId.PAPER, ada.account(), jumped.id()),
                        "triggered",
                        Optional.empty(),
                        house.clock.instant()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void protectsNothing() {
        assertThat(shown().protection().stopLoss()).isEqualTo(Desk.price("95"));
        assertThat(shown().protectedQuantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void isReplacedByAStopThatWaits() {
        assertThat(protect(to("88"), SAME)).isInstanceOf(Result.Protected.class);

        house.watchUntil(() -> shown().protectedQuantity().equals(Quantity.of("100")));
        assertThat(ada.working())
                .singleElement()
                .satisfies(
                        stop -> {
                            assertThat(stop.id()).isNotEqualTo(jumped.id());
                            assertThat(stop.ticket().stopPrice()).isEqualTo(Desk.price("88"));
                            assertThat(stop.triggered()).isFalse();
                        });
        assertThat(house.orders.find(ada.account(), List.of(jumped.id())))
                .extracting(Order::status)
                .containsExactly(OrderStatus.CANCELED);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("100"));
    }

    /** 100 x 89.50 x 20 % = 1,790 may be lost without a stop, 100 x 1.50 = 150 with the new one. */
    @Test
    void isNoCloserStopThanTheOneThatReplacesIt() {
        ada.limited(RiskLimit.RISK_PER_TRADE_PERCENT, "0.1");

        assertThat(protect(to("88"), SAME)).isInstanceOf(Result.Protected.class);
    }

    @Test
    void staysWhereOneIsRequired() {
        assertThat(protect(Optional.of(new Level(Optional.empty())), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations())
                                        .extracting(Breach::check)
                                        .contains("stop_loss_required"));
    }

    @Test
    void staysBesideATargetThatIsAdded() {
        ada.limited(RiskLimit.RISK_PER_TRADE_PERCENT, "0.1");

        assertThat(protect(SAME, to("110"))).isInstanceOf(Result.Protected.class);

        assertThat(ada.working()).extracting(Order::id).contains(jumped.id()).hasSize(2);
    }

    private Result protect(Optional<Level> stop, Optional<Level> target) {
        return new ProtectPosition(house.access, house.desk, house.dispatch, house.ids)
                .protect(
                        new ProtectPosition.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                AAPL,
                                stop,
                                target,
                                CONTEXT));
    }

    private static Optional<Level> to(String price) {
        return Optional.of(new Level(Desk.price(price)));
    }

    private PositionView shown() {
        return done(
                new ShowPosition(house.access, house.books)
                        .show(ada.actor(), Optional.of(ada.account()), AAPL));
    }
}
