package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;
import static io.gatehouse.application.signal.SignalHouse.euros;
import static io.gatehouse.application.signal.SignalHouse.unsized;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** An account of 100,000 USD under the MEDIUM preset, which risks 2 % on a trade; the house 3 %. */
class ApproveSignalTest {
    private final SignalHouse it = new SignalHouse();
    private final Desk ada = it.house.trader("100000", "USD");

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void sizesByTheHousesPercentWithinTheAccountsLimits() {
        Signal signal = it.created(ada, euros(Optional.empty(), Optional.of("breakout")));

        Signal approved = approved(it.approve(ada, signal));

        // 3 % of 100,000 by 1,000 a lot are 3 lots; the account's own 2 % let 2 through
        assertThat(approved.status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(approved.result().quantity()).contains(Quantity.of("2"));
        Order order = it.orders(ada.account()).getFirst();
        assertThat(approved.result().order()).contains(order.id());
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.ticket().protection().stopLoss()).contains(Price.of("1.09"));
        assertThat(order.identity().signal())
                .contains(new SignalTag(signal.id().value(), Optional.of("breakout")));
        assertThat(it.shown(ada, signal)).isEqualTo(approved);
    }

    @Test
    void ordersTheQuantityThatItsProviderFixed() {
        Signal approved = approved(it.approve(ada, it.created(ada, euros(Optional.of("0.37")))));

        assertThat(approved.result().quantity()).contains(Quantity.of("0.37"));
    }

    @Test
    void placesNothingNewWhenApprovedAgain() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        Signal first = approved(it.approve(ada, signal));

        it.house.clock.advance(Duration.ofHours(2));

        assertThat(approved(it.approve(ada, signal)).result()).isEqualTo(first.result());
        assertThat(it.orders(ada.account())).hasSize(1);
    }

    @Test
    void placesOneOrderForAllWhoApproveAtOnce() throws InterruptedException {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        Queue<ApproveSignal.Result> results = new ConcurrentLinkedQueue<>();
        List<Thread> approvals =
                Stream.generate(
                                () ->
                                        Thread.ofVirtual()
                                                .unstarted(
                                                        () -> results.add(it.approve(ada, signal))))
                        .limit(8)
                        .toList();

        approvals.forEach(Thread::start);
        for (Thread approval : approvals) {
            approval.join();
        }

        assertThat(results).hasSize(8);
        assertThat(results.stream().map(result -> approved(result).result().order()).distinct())
                .hasSize(1);
        assertThat(it.orders(ada.account())).hasSize(1);
    }

    @Test
    void saysWhichLimitTheGateDeniedItBy() {
        // 3 lots lose 3,000 at the stop, 3 % of the equity
        Signal signal = it.created(ada, euros(Optional.of("3")));

        ApproveSignal.Result result = it.approve(ada, signal);

        assertThat(result).isInstanceOf(ApproveSignal.Result.Denied.class);
        Signal denied = it.shown(ada, signal);
        assertThat(denied.status()).isEqualTo(SignalStatus.DENIED);
        assertThat(denied.result().code()).contains("risk_per_trade");
        assertThat(denied.result().reason().orElseThrow()).contains("exceeds limit");
        assertThat(denied.result().order())
                .contains(((ApproveSignal.Result.Denied) result).order());
    }

    @Test
    void triesADeniedSignalAgain() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        it.house.clock.advance(Duration.ofMinutes(2));
        assertThat(it.approve(ada, signal)).isInstanceOf(ApproveSignal.Result.Denied.class);
        assertThat(it.shown(ada, signal).result().code()).contains("price_stale");

        it.house.quote(TradingHouse.EURUSD, "1.10000", "1.10000");

        assertThat(approved(it.approve(ada, signal)).status()).isEqualTo(SignalStatus.APPROVED);
        assertThat(it.orders(ada.account()))
                .extracting(Order::status)
                .containsExactly(OrderStatus.FILLED, OrderStatus.DENIED);
    }

    @Test
    void isTooLateOnceItHasExpired() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(conflict(it.approve(ada, signal))).isEqualTo("signal_expired");

        assertThat(it.shown(ada, signal).status()).isEqualTo(SignalStatus.EXPIRED);
        assertThat(it.orders(ada.account())).isEmpty();
    }

    @Test
    void isOverOnceItIsRejected() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        done(it.reject(ada, signal));

        assertThat(conflict(it.approve(ada, signal))).isEqualTo("signal_decided");
        assertThat(it.orders(ada.account())).isEmpty();
    }

    @Test
    void writesDownEveryApproval() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        it.house.clock.advance(Duration.ofMinutes(2));
        it.approve(ada, signal);
        it.house.quote(TradingHouse.EURUSD, "1.10000", "1.10000");
        it.approve(ada, signal);
        it.approve(ada, signal);

        assertThat(it.audited(ada))
                .containsExactly("signal_created", "signal_approved", "signal_approved");
        assertThat(it.house.audited(ada.account(), "signal_approved"))
                .extracting(entry -> entry.fact().details().get("client_order_id"))
                .containsExactly("signal-" + signal.id() + "-2", "signal-" + signal.id());
    }

    @Test
    void writesARejectionDownOnce() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        Signal rejected = done(it.reject(ada, signal));
        it.house.clock.advance(Duration.ofMinutes(2));

        assertThat(done(it.reject(ada, signal))).isEqualTo(rejected);

        assertThat(it.audited(ada)).containsExactly("signal_created", "signal_rejected");
        assertThat(it.house.audited(ada.account(), "signal_created").getFirst().fact().details())
                .containsEntry("signal_id", signal.id().toString())
                .containsEntry("side", "BUY")
                .containsEntry("stop_loss", "1.09")
                .containsEntry("quantity", "1");
    }

    @Test
    void writesNothingDownThatIsRefused() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(conflict(it.approve(ada, signal))).isEqualTo("signal_expired");
        assertThat(refused(it.reject(ada, signal))).isInstanceOf(Refusal.Conflict.class);

        assertThat(it.audited(ada)).containsExactly("signal_created");
    }

    @Test
    void isNotRejectedOnceItHasAnOrder() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        it.approve(ada, signal);

        assertThat(refused(it.reject(ada, signal))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void findsTheOrderOfAnApprovalThatBrokeOff() {
        Signal placing = brokenOff();
        Order order =
                ((SubmitOrder.Result.Accepted) it.house.submit.submit(command(placing))).order();

        assertThat(approved(it.approve(ada, placing)).result().order()).contains(order.id());
        assertThat(it.orders(ada.account())).hasSize(1);
    }

    @Test
    void findsThatOrderAfterTheEndToo() {
        Signal placing = brokenOff();
        Order order =
                ((SubmitOrder.Result.Accepted) it.house.submit.submit(command(placing))).order();
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(approved(it.approve(ada, placing)).result().order()).contains(order.id());
    }

    @Test
    void ordersNothingAfterTheEndThatWasNotOrderedBefore() {
        Signal placing = brokenOff();
        it.house.clock.advance(Duration.ofHours(1));

        assertThat(conflict(it.approve(ada, placing))).isEqualTo("signal_expired");
        assertThat(it.orders(ada.account())).isEmpty();
        assertThat(it.shown(ada, placing).status()).isEqualTo(SignalStatus.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL, BUY, 90, price_missing",
        "EURUSD, BUY, 1.12, invalid_price",
        "EURUSD, SELL, 1.08, invalid_price"
    })
    void tellsEveryBreachWhereItFindsNoSize(Symbol symbol, Side side, String stop, String check) {
        Signal signal = it.created(ada, unsized(symbol, side, stop));

        ApproveSignal.Result result = it.approve(ada, signal);

        assertThat(result).isInstanceOf(ApproveSignal.Result.Denied.class);
        assertThat(((ApproveSignal.Result.Denied) result).receipt().canonical()).contains(check);
        Signal denied = it.shown(ada, signal);
        assertThat(denied.status()).isEqualTo(SignalStatus.DENIED);
        assertThat(denied.result().order()).isPresent();
    }

    @Test
    void deniesWhatAnAccountWithoutEquityCannotPay() {
        Desk poor = it.house.trader("0", "USD");

        ApproveSignal.Result result = it.approve(poor, it.created(poor, euros(Optional.empty())));

        assertThat(result).isInstanceOf(ApproveSignal.Result.Denied.class);
        assertThat(it.orders(poor.account()))
                .singleElement()
                .satisfies(
                        order ->
                                assertThat(order.ticket().quantity().toString()).isEqualTo("0.01"));
    }

    @Test
    void ordersNothingWhereOnlyItsSizeIsMissing() {
        ada.filled(Side.BUY, TradingHouse.EURUSD, "1", "1.09");
        // a stop that gains; the gate minds no stop of what only reduces
        Signal signal = it.created(ada, unsized(TradingHouse.EURUSD, Side.SELL, "1.05"));

        ApproveSignal.Result result = it.approve(ada, signal);

        assertThat(result)
                .isEqualTo(
                        new ApproveSignal.Result.Refused(
                                new Refusal.Invalid(
                                        "stop_loss",
                                        List.of(
                                                new Refusal.FieldError(
                                                        "quantity",
                                                        "The stop is not on the side of a"
                                                                + " loss.")))));
        assertThat(it.shown(ada, signal).result().code()).contains("stop_loss");
        assertThat(it.shown(ada, signal).result().reason())
                .contains("quantity: The stop is not on the side of a loss.");
        assertThat(ada.position(TradingHouse.EURUSD)).isEqualTo(Quantity.of("1"));
    }

    @Test
    void isNobodyElsesBusiness() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        Desk eve = it.house.trader("100000", "USD");

        assertThat(it.approve(eve, signal))
                .isEqualTo(new ApproveSignal.Result.Refused(new Refusal.NotFound("signal")));
        assertThat(it.approve(new Desk(it.house, eve.actor(), ada.account()), signal))
                .isEqualTo(new ApproveSignal.Result.Refused(new Refusal.NotFound("account")));
        assertThat(
                        it.approve(
                                new Desk(it.house, it.house.somebody(Role.AUDITOR), ada.account()),
                                signal))
                .isInstanceOf(ApproveSignal.Result.Refused.class);
        assertThat(it.orders(ada.account())).isEmpty();
    }

    @Test
    void knowsItsInstrumentAndLastsIntoTheFuture() {
        Outcome<Signal> past =
                it.create.create(
                        new CreateSignal.Command(
                                ada.actor(),
                                Optional.empty(),
                                euros(Optional.empty()),
                                Optional.of(it.house.clock.instant()),
                                Optional.empty(),
                                TradingHouse.CONTEXT));

        assertThat(refused(past))
                .isEqualTo(Refusal.Invalid.of("expires_at", "must be in the future"));
        assertThat(it.created(ada, euros(Optional.empty())).expiresAt())
                .isEqualTo(it.house.clock.instant().plus(Duration.ofHours(1)));
    }

    /** Approved by a node that ended before the signal's order was known. */
    private Signal brokenOff() {
        Signal signal = it.created(ada, euros(Optional.of("1")));
        Signal placing = signal.approved(it.house.clock.instant()).orElseThrow();
        it.transactions.run(() -> it.signals.update(List.of(placing)));
        return placing;
    }

    private SubmitOrder.Command command(Signal placing) {
        return it.signalOrders.command(
                placing, new Placer(ada.actor(), TradingHouse.PATIENCE, TradingHouse.CONTEXT));
    }

    private static Signal approved(ApproveSignal.Result result) {
        assertThat(result).isInstanceOf(ApproveSignal.Result.Approved.class);
        return ((ApproveSignal.Result.Approved) result).signal();
    }

    private static String conflict(ApproveSignal.Result result) {
        assertThat(result).isInstanceOf(ApproveSignal.Result.Refused.class);
        return ((Refusal.Conflict) ((ApproveSignal.Result.Refused) result).refusal()).code();
    }
}
