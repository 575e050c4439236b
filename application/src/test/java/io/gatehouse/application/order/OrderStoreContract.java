package io.gatehouse.application.order;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.in;
import static io.gatehouse.application.port.Specimens.named;
import static io.gatehouse.application.port.Specimens.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.Name;
import io.gatehouse.application.port.OrderStore.Stored;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What every store of orders does. */
public abstract class OrderStoreContract extends OrderLogContract {
    @Test
    void keepsEveryFieldOfAnOrder() {
        Order full = Specimens.fullOrder(account);
        Order bare = order(account, NINE);

        inserted(full, bare);

        assertThat(orders().find(account, List.of(bare.id(), full.id())))
                .containsExactlyInAnyOrder(full, bare);
    }

    @Test
    void findsOnlyWhatTheAccountHas() {
        Order mine = order(account, NINE);
        inserted(mine);

        assertThat(orders().find(other, List.of(mine.id()))).isEmpty();
        assertThat(orders().find(account, List.of())).isEmpty();
        assertThat(orders().find(account, List.of(new OrderId(Specimens.id(NINE))))).isEmpty();
    }

    @Test
    void keepsEveryFieldThatMayChange() {
        Order order = order(account, NINE);
        inserted(order, order(account, NINE));
        Order changed = Specimens.changed(order);

        transactions().run(() -> orders().update(List.of(changed)));

        assertThat(found(order)).isEqualTo(changed);
        assertThat(stored(order).requestHash()).isEqualTo(hashOf(order));
    }

    @Test
    void takesBackWhatAnUpdateLeavesOut() {
        Order order = Specimens.changed(order(account, NINE));
        inserted(order);
        Order plain =
                Specimens.order(
                        order.identity(),
                        OrderTicket.market(BTC, Side.BUY, Quantity.of("1")),
                        OrderStatus.NEW,
                        NINE);

        transactions().run(() -> orders().update(List.of(plain)));

        assertThat(found(order)).isEqualTo(plain);
    }

    @Test
    void refusesToUpdateWhatDoesNotExist() {
        Order unknown = order(account, NINE);

        assertThatThrownBy(() -> transactions().run(() -> orders().update(List.of(unknown))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Order kept = order(account, NINE);
        inserted(kept);
        Order lost = order(account, NINE);

        Rollback.after(
                transactions(),
                () -> {
                    orders().insert(List.of(new Stored(lost, "")));
                    orders().update(List.of(in(OrderStatus.FILLED, kept)));
                    orders().enqueue(List.of(intent(lost, Intent.Kind.NEW, NINE)));
                    orders().append(List.of(event(lost, 1)));
                });

        assertThat(orders().find(account, List.of(lost.id(), kept.id()))).containsExactly(kept);
        assertThat(orders().working(List.of(account))).containsExactly(kept);
        assertThat(orders().events(account, lost.id())).isEmpty();
        assertThat(pending(NINE.plusSeconds(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void countsAsWorkingWhatMayStillFill(OrderStatus status) {
        Order order = in(status, order(account, NINE));
        inserted(order);

        assertThat(orders().working(List.of(account))).hasSize(status.isWorking() ? 1 : 0);
    }

    @Test
    void listsWorkingOrdersOfTheAskedAccountsInTheOrderOfTheirIds() {
        Order first = order(account, NINE);
        Order second = order(account, NINE.plusSeconds(1));
        Order foreign = order(other, NINE);
        inserted(second, foreign, first);

        assertThat(orders().working(List.of(account))).containsExactly(first, second);
        assertThat(orders().working(List.of(account, other)))
                .containsExactly(first, second, foreign);
        assertThat(orders().working(List.of())).isEmpty();
    }

    @Test
    void workingOrdersFollowTheirUpdates() {
        Order order = order(account, NINE);
        inserted(order);

        transactions().run(() -> orders().update(List.of(in(OrderStatus.FILLED, order))));
        assertThat(orders().working(List.of(account))).isEmpty();

        transactions().run(() -> orders().update(List.of(in(OrderStatus.NEW, order))));
        assertThat(orders().working(List.of(account))).containsExactly(in(OrderStatus.NEW, order));
    }

    @Test
    void listsWorkingOrdersOfABroker() {
        BrokerId broker = brokerOfThisCase();
        Order there = Specimens.at(broker, order(account, NINE));
        Order done = in(OrderStatus.CANCELED, Specimens.at(broker, order(account, NINE)));
        inserted(there, done, order(account, NINE));
        assertThat(orders().workingAt(broker)).containsExactly(there);
    }

    @Test
    void listsWhatABrokerHasNotAnsweredForSoLong() {
        BrokerId broker = brokerOfThisCase();
        Order unknown = in(OrderStatus.UNKNOWN, Specimens.at(broker, order(account, NINE)));
        inserted(unknown, in(OrderStatus.NEW, Specimens.at(broker, order(account, NINE))));
        assertThat(orders().unanswered(broker, NINE)).containsExactly(unknown);
        assertThat(orders().unanswered(broker, NINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void findsOrdersByTheirNames() {
        Order mine = named(account, "entry-1");
        Order foreign = named(other, "entry-2");
        inserted(mine, foreign);
        assertThat(
                        orders().named(
                                        List.of(
                                                new Name(account, "entry-1"),
                                                new Name(account, "entry-2"),
                                                new Name(other, "entry-2"))))
                .containsExactlyInAnyOrder(
                        new Stored(mine, hashOf(mine)), new Stored(foreign, hashOf(foreign)));
        assertThat(orders().named(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "{x}", "\"quoted\"", "back\\slash", "NULL", " ", "Ω‑✓", "'; --"})
    void keepsNamesAsTheyAreSpelt(String name) {
        Order order = named(account, name.isBlank() ? "a b" : name);
        inserted(order);

        assertThat(found(order).identity().clientOrderId())
                .isEqualTo(order.identity().clientOrderId());
        assertThat(stored(order).order()).isEqualTo(order);
    }

    @Test
    void refusesASecondOrderUnderAName() {
        Order first = named(account, "entry-1");
        Order twin = named(account, "entry-1");
        inserted(first, named(other, "entry-1"));

        assertThatThrownBy(() -> inserted(order(account, NINE), twin))
                .isInstanceOf(RuntimeException.class);

        assertThat(orders().working(List.of(account))).containsExactly(first);
    }

    private Order found(Order order) {
        return orders().find(order.accountId(), List.of(order.id())).getFirst();
    }

    private Stored stored(Order order) {
        Name name = new Name(order.accountId(), order.identity().clientOrderId());
        return orders().named(List.of(name)).getFirst();
    }
}
