package io.gatehouse.application.order;

import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.in;
import static io.gatehouse.application.port.Specimens.named;
import static io.gatehouse.application.port.Specimens.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.OrderStore.Filter;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.OrderStore.OwnedEvent;
import io.gatehouse.application.port.OrderStore.Query;
import io.gatehouse.application.port.OrderStore.Settled;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every store of orders keeps beside them, and how it lists them. */
abstract class OrderLogContract extends OrderStoreCase {
    private static final Optional<Symbol> ANY = Optional.empty();
    private static final Optional<Instant> EVER = Optional.empty();

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

    @Test
    void datesAnIntentByItsLastSending() {
        Order order = order(account, NINE);
        Intent again = intent(order, Intent.Kind.CANCEL, NINE.plusSeconds(10));
        transactions()
                .run(() -> orders().enqueue(List.of(intent(order, Intent.Kind.CANCEL, NINE))));

        transactions().run(() -> orders().enqueue(List.of(again)));

        assertThat(pending(NINE.plusSeconds(10))).isEmpty();
        assertThat(pending(NINE.plusSeconds(11))).containsExactly(again);
    }

    @ParameterizedTest
    @CsvSource({"NEW, 0", "REPLACE, 0", "CANCEL, 1"})
    void keepsACancelThatIsNotSettledToo(Intent.Kind kind, int left) {
        Order order = order(account, NINE);
        transactions().run(() -> orders().enqueue(List.of(intent(order, kind, NINE))));

        transactions().run(() -> orders().settle(List.of(new Settled(account, order.id(), false))));

        assertThat(pending(NINE.plusSeconds(1))).hasSize(left);
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
    void findsAnOrderByItsName() {
        Order named = named(account, "entry-1");
        inserted(named, named(account, "entry-2"), named(other, "entry-1"));

        assertThat(orders().page(page(Filter.ALL.named("entry-1")))).containsExactly(named);
        assertThat(orders().page(page(Filter.ALL.named("entry-3")))).isEmpty();
    }

    @Test
    void tellsWhatCanStillFillFromWhatCannot() {
        Order working = order(account, NINE);
        Order filled = in(OrderStatus.FILLED, order(account, NINE.plusSeconds(1)));
        inserted(working, filled);

        assertThat(orders().page(page(Filter.ALL.working(true)))).containsExactly(working);
        assertThat(orders().page(page(Filter.ALL.working(false)))).containsExactly(filled);
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

    private Query query(int limit, Optional<OrderId> before) {
        return new Query(account, Filter.ALL, before, limit);
    }

    private Query filtered(
            Set<OrderStatus> statuses,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to) {
        Filter filter = Filter.ALL.in(statuses).within(from, to);
        return page(instrument.map(filter::of).orElse(filter));
    }

    private Query page(Filter filter) {
        return new Query(account, filter, Optional.empty(), 9);
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

    private static Order by(OrderOrigin origin, Order order) {
        return withTicket(order.ticket().asReduceOnly(origin), order);
    }
}
