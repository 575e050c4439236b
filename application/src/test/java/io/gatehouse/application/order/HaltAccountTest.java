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
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Optional;

/** What a halt of one account lets through, cancels and closes, and who lifts it. */
class HaltAccountTest extends ExitsCase {
    private final LiftAccountHalt liftHalt =
            new LiftAccountHalt(house.access, house.desk, house.audit, house.ids);

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
                        Optional.empty(),
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
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(house.haltAccount.halt(silent))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refused(house.haltAccount.halt(active))).isInstanceOf(Refusal.Invalid.class);
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
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(house.haltAccount.halt(command)))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private Actor in(Role role) {
        return role == Role.TRADER ? ada.actor() : house.somebody(role);
    }

    private TradingState state() {
        return house.accounts.find(ada.account()).orElseThrow().tradingState();
    }
}
