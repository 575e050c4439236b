package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ExitsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ClosePosition closePosition = new ClosePosition(house.access, house.exits);
    private final ClosePositions closePositions =
            new ClosePositions(house.access, house.flattening);
    private final HaltAccount haltAccount =
            new HaltAccount(house.access, house.desk, house.dispatch, house.flattening, house.ids);
    private final LiftAccountHalt liftHalt =
            new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);

    @BeforeEach
    void quote() {
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void closesAPositionAtTheMarket() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        Order closing = accepted(close(AAPL));

        assertThat(closing.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(closing.ticket().reduceOnly()).isTrue();
        assertThat(closing.ticket().side()).isEqualTo(Side.SELL);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void closesAShortPosition() {
        ada.filled(Side.SELL, AAPL, "10", "105");

        accepted(close(AAPL));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void isNotHeldUpByProtection() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        assertThat(ada.working()).hasSize(1);

        accepted(close(AAPL));

        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void isNotHeldUpByAnotherExit() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of("10"), Price.of("109")));

        accepted(close(AAPL));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(stored(resting).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void leavesAnotherExitAtWorkWhereItIsDenied() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of("10"), Price.of("109")));
        halt(ada.actor(), TradingState.HALTED, false, false);

        assertThat(close(AAPL)).isInstanceOf(SubmitOrder.Result.Denied.class);

        assertThat(stored(resting).status()).isEqualTo(OrderStatus.NEW);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    @Test
    void takesAwayTheOwnOpenerThatAnExitWouldCross() {
        ada.filled(Side.BUY, AAPL, "3", "95");
        Order opener =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("2"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));
        Order lower =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("2"), Price.of("97"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));

        Order exit =
                ada.accepted(OrderTicket.limit(AAPL, Side.SELL, Quantity.of("3"), Price.of("98")));

        assertThat(exit.ticket().reduceOnly()).isTrue();
        house.watchUntil(() -> stored(opener).status() == OrderStatus.CANCELED);
        assertThat(stored(lower).status().isWorking()).isTrue();
    }

    @Test
    void closesNothingWhereNothingIs() {
        assertThat(close(AAPL))
                .isEqualTo(new SubmitOrder.Result.Refused(new Refusal.NotFound("position")));
    }

    @Test
    void closesEverything() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        ada.filled(Side.SELL, BTC, "0.01", "51000");

        List<SubmitOrder.Result> results =
                done(
                        closePositions.close(
                                new ClosePositions.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        PATIENCE,
                                        CONTEXT)));

        assertThat(results).hasSize(2).allMatch(SubmitOrder.Result.Accepted.class::isInstance);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(ada.position(BTC)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void letsThroughOnlyWhatReducesWhileReducing() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        halt(ada.actor(), TradingState.REDUCING, false, false);

        assertThat(ada.placed(OrderTicket.market(BTC, Side.BUY, Quantity.of("0.01"))))
                .isInstanceOf(SubmitOrder.Result.Denied.class);
        accepted(close(AAPL));
    }

    @Test
    void cancelsOpeningsAndKeepsProtectionWhenItHalts() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order opening =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("1"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));

        halt(ada.actor(), TradingState.HALTED, true, false);

        house.watchUntil(() -> stored(opening).status() == OrderStatus.CANCELED);
        assertThat(ada.working()).singleElement().matches(order -> order.ticket().isProtective());
        assertThat(close(AAPL)).isInstanceOf(SubmitOrder.Result.Denied.class);
    }

    @Test
    void flattensEvenWhenHalted() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        HaltAccount.Halted halted = halt(ada.actor(), TradingState.HALTED, true, true);

        assertThat(halted.state()).isEqualTo(TradingState.HALTED);
        assertThat(halted.closes()).hasSize(1);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void neverLoosensAStateThatIsInForce() {
        halt(ada.actor(), TradingState.HALTED, false, false);

        assertThat(halt(ada.actor(), TradingState.REDUCING, false, false).state())
                .isEqualTo(TradingState.HALTED);
    }

    @Test
    void neverFlattensOnAStalePrice() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        ada.filled(Side.BUY, BTC, "0.01", "49000");
        house.clock.advance(Duration.ofSeconds(61));
        house.quote(BTC, "50000", "50000");

        HaltAccount.Halted halted = halt(ada.actor(), TradingState.REDUCING, false, true);

        assertThat(halted.closes())
                .filteredOn(close -> close.instrument().equals(AAPL))
                .singleElement()
                .satisfies(
                        close ->
                                assertThat(close.result())
                                        .isEqualTo(
                                                new SubmitOrder.Result.Refused(
                                                        new Refusal.Conflict(
                                                                "price_stale",
                                                                "The price of AAPL is stale. The position"
                                                                        + " closes as soon as a quote"
                                                                        + " can be trusted, unless the"
                                                                        + " halt is lifted."))));
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
        assertThat(ada.position(BTC)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aLaterHaltOfALowerRankIsLiftedAlone() {
        halt(in(Role.OWNER), TradingState.HALTED, false, false);
        halt(ada.actor(), TradingState.REDUCING, false, false);

        var lifted =
                liftHalt.lift(
                        new LiftAccountHalt.Command(
                                ada.actor(), ada.account(), "Enough.", CONTEXT));

        assertThat(done(lifted)).isEqualTo(TradingState.HALTED);
        assertThat(state()).isEqualTo(TradingState.HALTED);
    }

    @ParameterizedTest
    @CsvSource({
        "TRADER, TRADER, true",
        "TRADER, RISK_MANAGER, true",
        "TRADER, OWNER, true",
        "RISK_MANAGER, TRADER, false",
        "RISK_MANAGER, RISK_MANAGER, true",
        "RISK_MANAGER, OWNER, true",
        "OWNER, TRADER, false",
        "OWNER, RISK_MANAGER, false",
        "OWNER, OWNER, true"
    })
    void liftsOnlyByTheRankThatSetItOrAHigherOne(Role setter, Role lifter, boolean isAllowed) {
        halt(in(setter), TradingState.REDUCING, false, false);

        var lifted =
                liftHalt.lift(
                        new LiftAccountHalt.Command(
                                in(lifter), ada.account(), "Looked at it.", CONTEXT));

        if (isAllowed) {
            assertThat(done(lifted)).isEqualTo(TradingState.ACTIVE);
            assertThat(house.audited(ada.account(), "halt_lifted")).hasSize(1);
        } else {
            assertThat(refused(lifted)).isInstanceOf(Refusal.Forbidden.class);
            assertThat(state()).isEqualTo(TradingState.REDUCING);
        }
    }

    @Test
    void keepsTheReasonOfAHalt() {
        halt(ada.actor(), TradingState.REDUCING, false, false);

        assertThat(house.audited(ada.account(), "halt_set"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().description()).isEqualTo("Lunch."));
    }

    @Test
    void wantsAReasonAndAState() {
        HaltAccount.Command silent =
                new HaltAccount.Command(
                        ada.actor(),
                        ada.account(),
                        TradingState.HALTED,
                        false,
                        false,
                        " ",
                        PATIENCE,
                        CONTEXT);
        HaltAccount.Command active =
                new HaltAccount.Command(
                        ada.actor(),
                        ada.account(),
                        TradingState.ACTIVE,
                        false,
                        false,
                        "Why not.",
                        PATIENCE,
                        CONTEXT);

        assertThat(refused(haltAccount.halt(silent))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refused(haltAccount.halt(active))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void haltsNobodyElsesAccountAsATrader() {
        HaltAccount.Command command =
                new HaltAccount.Command(
                        house.somebody(Role.TRADER),
                        ada.account(),
                        TradingState.HALTED,
                        false,
                        false,
                        "Spite.",
                        PATIENCE,
                        CONTEXT);

        assertThat(refused(haltAccount.halt(command))).isEqualTo(new Refusal.NotFound("account"));
    }

    private Actor in(Role role) {
        return role == Role.TRADER ? ada.actor() : house.somebody(role);
    }

    private TradingState state() {
        return house.accounts.find(ada.account()).orElseThrow().tradingState();
    }

    private Order stored(Order order) {
        AccountId account = ada.account();
        return house.orders.find(account, List.of(order.id())).getFirst();
    }

    private HaltAccount.Halted halt(
            Actor actor, TradingState state, boolean cancelWorking, boolean flatten) {
        return done(
                haltAccount.halt(
                        new HaltAccount.Command(
                                actor,
                                ada.account(),
                                state,
                                cancelWorking,
                                flatten,
                                "Lunch.",
                                PATIENCE,
                                CONTEXT)));
    }

    private SubmitOrder.Result close(Symbol symbol) {
        return closePosition.close(
                new ClosePosition.Command(
                        ada.actor(), Optional.of(ada.account()), symbol, PATIENCE, CONTEXT));
    }

    private static Order accepted(SubmitOrder.Result result) {
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order();
    }
}
