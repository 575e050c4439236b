package io.gatehouse.application.order;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.in;
import static io.gatehouse.application.port.Specimens.named;
import static io.gatehouse.application.port.Specimens.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.Name;
import io.gatehouse.application.port.OrderStore.OwnedEvent;
import io.gatehouse.application.port.OrderStore.Query;
import io.gatehouse.application.port.OrderStore.Settled;
import io.gatehouse.application.port.OrderStore.Stored;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every store of orders does. */
public abstract class OrderStoreContract {
    private static final Optional<Symbol> ANY = Optional.empty();
    private static final Optional<Instant> EVER = Optional.empty();

    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract OrderStore orders();

    protected abstract Transactions transactions();

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

    @Test
    void recallsRecentUnnamedOrdersThatWentOut() {
        Order recent = order(account, NINE);
        Order filled = in(OrderStatus.FILLED, order(account, NINE.plusSeconds(2)));
        inserted(
                recent,
                filled,
                order(account, NINE.minusSeconds(1)),
                named(account, "entry-1"),
                order(other, NINE));
        inserted(
                in(OrderStatus.DENIED, order(account, NINE)),
                in(OrderStatus.REJECTED, order(account, NINE)),
                in(OrderStatus.CANCELED, order(account, NINE)),
                by(OrderOrigin.PROTECTIVE, order(account, NINE)));

        assertThat(orders().recentUnnamed(List.of(account), NINE)).containsExactly(recent, filled);
    }

    @Test
    void pagesNewestFirst() {
        Order one = order(account, NINE);
        Order two = order(account, NINE.plusSeconds(1));
        Order three = order(account, NINE.plusSeconds(2));
        inserted(two, three, one, order(other, NINE));

        assertThat(orders().page(query(2, Optional.empty()))).containsExactly(three, two);
        assertThat(orders().page(query(2, Optional.of(two.id())))).containsExactly(one);
    }

    @Test
    void filtersPages() {
        Order early = order(account, NINE);
        Order filled = in(OrderStatus.FILLED, order(account, NINE.plusSeconds(1)));
        Order late = order(account, NINE.plusSeconds(2));
        Order euro = withTicket(Specimens.fullTicket(), order(account, NINE.plusSeconds(3)));
        inserted(early, filled, late, euro);

        Query over = filtered(Set.of(OrderStatus.FILLED, OrderStatus.CANCELED), ANY, EVER, EVER);
        assertThat(orders().page(over)).containsExactly(filled);
        Query euros = filtered(Set.of(), Optional.of(EURUSD), EVER, EVER);
        assertThat(orders().page(euros)).containsExactly(euro);
        // From is inclusive, to is not.
        Query second =
                filtered(
                        Set.of(),
                        ANY,
                        Optional.of(NINE.plusSeconds(1)),
                        Optional.of(NINE.plusSeconds(2)));
        assertThat(orders().page(second)).containsExactly(filled);
    }

    @Test
    void keepsATimelineInSequence() {
        Order order = order(account, NINE);
        OwnedEvent first = event(order, 4);
        OwnedEvent second = event(order, 11);

        transactions()
                .run(
                        () ->
                                orders().append(
                                                List.of(
                                                        second,
                                                        first,
                                                        event(order(account, NINE), 5),
                                                        event(order(other, NINE), 4))));

        assertThat(orders().events(account, order.id()))
                .containsExactly(first.event(), second.event());
        assertThat(orders().events(other, order.id())).isEmpty();
    }

    @Test
    void keepsIntentsUntilTheyAreSettled() {
        Order sent = order(account, NINE);
        Order waiting = order(account, NINE);
        BrokerId broker = brokerOfThisCase();
        List<Intent> both =
                List.of(
                        new Intent(account, sent.id(), broker, Intent.Kind.NEW, NINE),
                        new Intent(account, waiting.id(), broker, Intent.Kind.REPLACE, NINE));
        transactions().run(() -> orders().enqueue(both));

        transactions().run(() -> orders().settle(List.of(new Settled(account, sent.id(), true))));
        transactions().run(() -> orders().settle(List.of(new Settled(account, sent.id(), true))));

        assertThat(orders().pendingIntents(broker, NINE.plusSeconds(1)))
                .containsExactly(both.get(1));
        assertThat(orders().pendingIntents(broker, NINE)).isEmpty();
        assertThat(orders().pendingIntents(BrokerId.PAPER, NINE.plusSeconds(1)))
                .doesNotContainAnyElementsOf(both);
    }

    @Test
    void remembersTheLastIntentOfAnOrder() {
        Order order = order(account, NINE);
        Intent cancel = intent(order, Intent.Kind.CANCEL, NINE.plusSeconds(1));
        transactions().run(() -> orders().enqueue(List.of(intent(order, Intent.Kind.NEW, NINE))));

        transactions().run(() -> orders().enqueue(List.of(cancel)));

        assertThat(pending(NINE.plusSeconds(2))).containsExactly(cancel);
    }

    @ParameterizedTest
    @CsvSource({"NEW, 0", "REPLACE, 0", "CANCEL, 1"})
    void keepsACancelThatIsNotSettledToo(Intent.Kind kind, int left) {
        Order order = order(account, NINE);
        transactions().run(() -> orders().enqueue(List.of(intent(order, kind, NINE))));

        transactions().run(() -> orders().settle(List.of(new Settled(account, order.id(), false))));

        assertThat(pending(NINE.plusSeconds(1))).hasSize(left);
    }

    private List<Intent> pending(Instant olderThan) {
        return orders().pendingIntents(BrokerId.PAPER, olderThan).stream()
                .filter(intent -> intent.account().equals(account))
                .toList();
    }

    private void inserted(Order... all) {
        List<Stored> stored =
                Arrays.stream(all).map(order -> new Stored(order, hashOf(order))).toList();
        transactions().run(() -> orders().insert(stored));
    }

    private Order found(Order order) {
        return orders().find(order.accountId(), List.of(order.id())).getFirst();
    }

    private Stored stored(Order order) {
        Name name = new Name(order.accountId(), order.identity().clientOrderId());
        return orders().named(List.of(name)).getFirst();
    }

    private static String hashOf(Order order) {
        return "hash of " + order.identity().clientOrderId();
    }

    private static Intent intent(Order order, Intent.Kind kind, Instant at) {
        return new Intent(order.accountId(), order.id(), BrokerId.PAPER, kind, at);
    }

    private static OwnedEvent event(Order order, long sequence) {
        return new OwnedEvent(
                order.accountId(),
                new OrderEvent(
                        order.id(), sequence, "accepted", OrderStatus.NEW, NINE, "0.5 \"BTC\""));
    }

    private BrokerId brokerOfThisCase() {
        return new BrokerId("b" + Long.toHexString(account.value().getLeastSignificantBits()));
    }

    private Query query(int limit, Optional<OrderId> before) {
        return new Query(
                account,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before,
                limit);
    }

    private Query filtered(
            Set<OrderStatus> statuses,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to) {
        return new Query(account, statuses, instrument, from, to, Optional.empty(), 9);
    }

    private static Order by(OrderOrigin origin, Order order) {
        return withTicket(order.ticket().asReduceOnly(origin), order);
    }

    private static Order withTicket(OrderTicket ticket, Order order) {
        return Specimens.order(order.identity(), ticket, order.status(), order.createdAt());
    }
}
