package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.OrderTerms;
import io.gatehouse.application.order.ReplaceOrder;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalIdea;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy to buy 3 lots at 1.099 with the stop at 1.089, which risk the house's 3 % of 100,000; the
 * account's own limit is 2 %.
 */
class ChangedCopiesTest extends FanOutCase {
    private static final SignalIdea IDEA =
            new SignalIdea(
                    EURUSD,
                    Side.BUY,
                    Desk.price("1.099"),
                    Price.of("1.089"),
                    Optional.empty(),
                    new BigDecimal("0.8"),
                    Optional.empty(),
                    Optional.empty());

    private final ReplaceOrder replaceOrder =
            new ReplaceOrder(
                    it.house.access,
                    it.house.desk,
                    it.house.decisions,
                    it.house.dispatch,
                    it.house.watch,
                    new FollowedRisk(it.signals),
                    it.house.ids);

    @Test
    void aMovedCopyKeepsItsSizeWithinThePercentOfItsSignal() {
        Order order = copied();
        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of("3"));

        // 3 lots lose 2,700, then 2,850
        assertThat(moved(order, "1.098")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        assertThat(moved(order, "1.0985")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        // 3,003
        assertThat(moved(order, "1.09901")).isInstanceOf(ReplaceOrder.Result.Denied.class);

        OrderTicket now = copy().ticket();
        assertThat(now.quantity()).isEqualTo(Quantity.of("3"));
        assertThat(now.price()).isEqualTo(Desk.price("1.0985"));
    }

    @Test
    void followsThePercentInForce() {
        Order order = copied();
        assertThat(moved(order, "1.098")).isInstanceOf(ReplaceOrder.Result.Changed.class);

        it.configure("2.8");

        // 2,820 are more than 2,800 and more than 2,700; 2,790 are not
        assertThat(moved(order, "1.0984")).isInstanceOf(ReplaceOrder.Result.Denied.class);
        assertThat(moved(order, "1.0983")).isInstanceOf(ReplaceOrder.Result.Changed.class);
    }

    @Test
    void whatOnlyNamesASignalStaysWithinTheAccountsOwnLimit() {
        follow(big, "1", Approval.MANUAL);
        Signal signal = it.created(provider, IDEA);
        fannedOut(signal);
        // under the name that its copy would have
        Order own = ordered(signal, Optional.of(signal.orderName()));

        // 2.5 lots lose 2,500
        assertThat(changed(own, Optional.of(Quantity.of("2.5")), Optional.empty()))
                .isInstanceOf(ReplaceOrder.Result.Denied.class);
        assertThat(changed(own, Optional.of(Quantity.of("2")), Optional.empty()))
                .isInstanceOf(ReplaceOrder.Result.Changed.class);
    }

    @Test
    void aSmallCopyStaysWithinItsShare() {
        // 3 % x 0.03 of 100,000 by 1,000 a lot, though no limit of an account may be 0.09 %
        Order order = copied("0.03");
        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of("0.09"));

        // a copy is cut back to what passes
        assertThat(resized(order, "4.5")).isEqualTo(Quantity.of("0.09"));
        assertThat(moved(order, "1.098")).isInstanceOf(ReplaceOrder.Result.Changed.class);
        // 0.1 lots at 1.098 lose 90
        assertThat(resized(order, "4.5")).isEqualTo(Quantity.of("0.1"));
    }

    @Test
    void aCopyStaysWithinAPercentThatNoAccountMaySet() {
        it.configure("12");
        for (RiskLimit limit :
                List.of(
                        RiskLimit.LEVERAGE_LIMIT,
                        RiskLimit.MAX_UNDERLYING_NOTIONAL_PERCENT,
                        RiskLimit.MAX_CONCENTRATION_PERCENT,
                        RiskLimit.MAX_CORRELATION_EXPOSURE,
                        RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT,
                        RiskLimit.MAX_DAILY_LOSS_PERCENT,
                        RiskLimit.MAX_WEEKLY_LOSS_PERCENT,
                        RiskLimit.MAX_MONTHLY_LOSS_PERCENT)) {
            big.changed(Map.of(limit, Optional.empty()), Map.of());
        }
        Order order = copied("1");
        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of("12"));

        assertThat(resized(order, "15")).isEqualTo(Quantity.of("12"));
    }

    private Order copied() {
        return copied("1");
    }

    private Order copied(String multiplier) {
        follow(big, multiplier);
        fannedOut(it.created(provider, IDEA));
        // A fan-out waits for no broker.
        it.house.watchUntil(() -> copy().status() == OrderStatus.NEW);
        return copy();
    }

    private Order copy() {
        return it.orders(big.account()).getFirst();
    }

    /** One lot, by its user who names the signal that waits for him. */
    private Order ordered(Signal signal, Optional<String> name) {
        OrderTicket ticket =
                OrderTicket.limit(EURUSD, Side.BUY, Quantity.of("1"), Price.of("1.099"))
                        .withProtection(new Protection(Desk.price("1.089"), Optional.empty()));
        SubmitOrder.Result result =
                it.house.submit.submit(
                        new SubmitOrder.Command(
                                big.actor(),
                                Optional.of(big.account()),
                                ticket,
                                OrderTerms.AS_ASKED,
                                PositionEffect.ANY,
                                name,
                                Optional.of(signal.tag()),
                                "",
                                PATIENCE,
                                CONTEXT));
        return ((SubmitOrder.Result.Accepted) result).order();
    }

    private ReplaceOrder.Result moved(Order order, String price) {
        return changed(order, Optional.empty(), Desk.price(price));
    }

    private Quantity resized(Order order, String quantity) {
        ReplaceOrder.Result result =
                changed(order, Optional.of(Quantity.of(quantity)), Optional.empty());
        assertThat(result).isInstanceOf(ReplaceOrder.Result.Changed.class);
        return copy().ticket().quantity();
    }

    private ReplaceOrder.Result changed(
            Order order, Optional<Quantity> quantity, Optional<Price> price) {
        return replaceOrder.replace(
                new ReplaceOrder.Command(
                        big.actor(),
                        Optional.of(big.account()),
                        order.id(),
                        new OrderChange(quantity, price, Optional.empty()),
                        PATIENCE,
                        CONTEXT));
    }
}
