package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** 0.1 BTC bought at 49,000 with a stop at 47,000 that does not reach its broker. */
class RestoreProtectionTest extends UnderWayCase {
    private final RestoreProtection restore =
            new RestoreProtection(
                    house.positions, house.orders, house.desk, house.dispatch, house.ids);
    private Order entry;

    @BeforeEach
    void enter() throws InterruptedException {
        entry = place();
        assertHanded("NEW", entry);
        house.line.report(acknowledged(entry));
    }

    @Test
    void whatNeverLeftIsSentAnewAtOnce() throws InterruptedException {
        house.line.answers(new SubmitOutcome.NotSent("The line is down."));
        house.line.report(filled(entry, "0.1"));
        assertThat(house.line.next().call()).isEqualTo("NEW");

        assertThat(house.line.next().call()).isEqualTo("NEW");
    }

    @Test
    void whatNeverLeavesIsNotSentForEver() {
        house.line.answers(new SubmitOutcome.NotSent("The line is down."));
        house.line.report(filled(entry, "0.1"));

        awaitLoss();

        assertThat(house.audited(ada.account(), "order_rejected")).hasSize(2);
        assertThat(protection()).isEmpty();
    }

    @Test
    void whatWasRefusedIsToldAndNotSentAtOnce() {
        refuseProtection();

        assertThat(house.audited(ada.account(), "order_rejected")).hasSize(1);
        assertThat(protection()).isEmpty();
    }

    @Test
    void whatIsMissingIsMadeAnewThoughThePositionRests() {
        refuseProtection();
        house.line.answers(new SubmitOutcome.Sent());

        restore.run();

        assertThat(protection())
                .singleElement()
                .satisfies(
                        stop -> {
                            assertThat(stop.ticket().stopPrice()).contains(Price.of("47000"));
                            assertThat(stop.leavesQuantity()).isEqualTo(Quantity.of("0.1"));
                        });
    }

    @Test
    void whatWorksIsLeftAlone() {
        house.line.report(filled(entry, "0.1"));
        List<Order> before = protection();

        restore.run();

        assertThat(protection()).isEqualTo(before).hasSize(1);
    }

    @Test
    void whatYieldsToAnExitIsNotMadeAnew() {
        refuseProtection();
        house.line.answers(new SubmitOutcome.Sent());
        house.submit.submit(
                new SubmitOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        OrderTicket.market(BTC, Side.SELL, Quantity.of("0.1"))
                                .asReduceOnly(OrderOrigin.USER),
                        PositionEffect.ANY,
                        Optional.empty(),
                        "",
                        Duration.ZERO,
                        CONTEXT));

        restore.run();

        assertThat(protection()).isEmpty();
    }

    private void refuseProtection() {
        house.line.answers(new SubmitOutcome.Refused(RejectCode.INVALID_PRICE, "Off tick."));
        house.line.report(filled(entry, "0.1"));
        awaitLoss();
    }

    private void awaitLoss() {
        house.watchUntil(() -> house.audited(ada.account(), "protection_lost").size() == 1);
    }

    private List<Order> protection() {
        return ada.working().stream().filter(order -> order.ticket().isProtective()).toList();
    }
}
