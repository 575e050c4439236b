package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.application.order.ProtectPosition.Result;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.position.ShowPosition;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ProtectPositionTest {
    private static final Optional<Level> SAME = Optional.empty();

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ProtectPosition protectPosition =
            new ProtectPosition(house.access, house.desk, house.dispatch, house.ids);
    private final ShowPosition showPosition = new ShowPosition(house.access, house.books);

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** To the next half: a stop under the market up, a target above it down. */
    @Test
    void followsATickThatHasGrown() {
        ada.filled(Side.BUY, AAPL, "10", new Protection(Desk.price("94.13"), Desk.price("110.13")));
        house.catalogue.update(Contracts.inTicks("0.5", Contracts.share("AAPL")));

        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("4")));

        Quantity left = Quantity.of("6");
        house.watchUntil(
                () ->
                        ada.working().stream()
                                .allMatch(order -> order.leavesQuantity().equals(left)));
        assertThat(ada.working())
                .extracting(
                        order -> order.ticket().stopPrice().or(order.ticket()::price).orElseThrow(),
                        Order::leavesQuantity)
                .containsExactlyInAnyOrder(
                        tuple(Price.of("94.5"), left), tuple(Price.of("110"), left));
    }

    @Test
    void movesTheStopAndItsOrder() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(protect(to("97"), SAME)).isInstanceOf(Result.Protected.class);

        house.watchUntil(() -> stop().equals(Desk.price("97")));
        assertThat(shown()).isEqualTo(new Protection(Desk.price("97"), Optional.empty()));
        assertThat(house.audited(ada.account(), "position_protected")).hasSize(1);
    }

    @Test
    void addsATargetToAStop() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        protect(SAME, to("110"));

        assertThat(shown()).isEqualTo(new Protection(Desk.price("95"), Desk.price("110")));
        assertThat(ada.working())
                .extracting(order -> order.ticket().type(), Order::leavesQuantity)
                .containsExactlyInAnyOrder(
                        tuple(OrderType.STOP, Quantity.of("10")),
                        tuple(OrderType.LIMIT, Quantity.of("10")));
    }

    @Test
    void coversWhatNoBracketCovers() {
        noStopRequired();
        ada.filled(Side.BUY, AAPL, "10", Protection.NONE);
        assertThat(ada.working()).isEmpty();

        protect(to("95"), SAME);

        assertThat(ada.working())
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.ticket().isProtective()).isTrue();
                            assertThat(order.leavesQuantity()).isEqualTo(Quantity.of("10"));
                            assertThat(order.ticket().stopPrice()).isEqualTo(Desk.price("95"));
                        });
    }

    @Test
    void takesProtectionAwayAndItsOrders() {
        noStopRequired();
        ada.filled(Side.BUY, AAPL, "10", Protection.NONE);
        protect(to("95"), to("110"));

        protect(to(), to());

        house.watchUntil(() -> ada.working().isEmpty());
        assertThat(shown()).isEqualTo(Protection.NONE);
        assertThat(house.positions.brackets(List.of(ada.account()))).isEmpty();
    }

    @Test
    void protectsAShortPositionFromAbove() {
        ada.filled(Side.SELL, AAPL, "10", "105");

        assertThat(protect(to("103"), to("90"))).isInstanceOf(Result.Protected.class);

        assertThat(shown()).isEqualTo(new Protection(Desk.price("103"), Desk.price("90")));
    }

    @ParameterizedTest
    @CsvSource({
        "stop_loss, 100",
        "stop_loss, 101",
        "stop_loss, 94.005",
        "target_price, 100",
        "target_price, 99"
    })
    void refusesALevelOnTheWrongSideOrOffTheTick(String field, String price) {
        ada.filled(Side.BUY, AAPL, "10", "95");
        boolean isStop = field.equals("stop_loss");

        assertThat(protect(isStop ? to(price) : SAME, isStop ? SAME : to(price)))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOfSatisfying(
                                                Refusal.Invalid.class,
                                                invalid ->
                                                        assertThat(invalid.errors())
                                                                .extracting(
                                                                        Refusal.FieldError::field)
                                                                .containsExactly(field)));
        assertThat(shown()).isEqualTo(new Protection(Desk.price("95"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"80, true", "79.99, false"})
    void judgesAWiderStopByTheRiskOfTheTrade(String stop, boolean passes) {
        // 100 x (100 - 80) = 2,000 are 2 % of 100,000, just what MEDIUM admits.
        ada.filled(Side.BUY, AAPL, "100", "95");

        assertThat(protect(to(stop), SAME) instanceof Result.Protected).isEqualTo(passes);
    }

    @Test
    void saysWhichLimitAWiderStopExceeds() {
        ada.filled(Side.BUY, AAPL, "100", "95");

        assertThat(protect(to("40"), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations())
                                        .extracting(Breach::check)
                                        .containsExactly("risk_per_trade", "max_daily_loss"));
        assertThat(shown()).isEqualTo(new Protection(Desk.price("95"), Optional.empty()));
        assertThat(house.audited(ada.account(), "protection_denied")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"90, true", "89.99, false", "99, true"})
    void judgesAWiderStopByItsDistanceFromTheEntry(String stop, boolean passes) {
        // Bought at 100 with a stop 5 % away; it may be 10 %, and closer than that at any time.
        ada.filled(Side.BUY, AAPL, "10", "95");
        ada.limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "10");
        ada.limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "4");
        house.quote(AAPL, "104", "104");

        Result result = protect(to(stop), SAME);

        assertThat(denials(result)).isEqualTo(passes ? List.of() : List.of("stop_distance"));
    }

    @ParameterizedTest
    @CsvSource({"110, false", "112, true"})
    void judgesAWiderStopByWhatItsTargetPromises(String target, boolean passes) {
        // (110 - 100) / (100 - 95) = 2, which is just enough; with a stop at 94 it takes 112.
        ada.filled(Side.BUY, AAPL, "10", new Protection(Desk.price("95"), Desk.price("110")));
        ada.limited(RiskLimit.MIN_REWARD_RISK, "2");

        Result result = protect(to("94"), to(target));

        assertThat(denials(result)).isEqualTo(passes ? List.of() : List.of("reward_risk"));
    }

    /** 190 at 100 on an equity of 98,670, of which 2 % are 1,973.40: 10.38 each, and no more. */
    @ParameterizedTest
    @CsvSource({"89.62, true", "89.61, false"})
    void aStopThatFollowsTheLossRisksWhatTheTradeLosesInAll(String stop, boolean passes) {
        ada.filled(Side.BUY, AAPL, "190", "92");
        house.quote(AAPL, "93", "93");

        Result result = protect(to(stop), SAME);

        assertThat(denials(result)).isEqualTo(passes ? List.of() : List.of("risk_per_trade"));
    }

    @Test
    void aCloserStopPassesWhateverIsLimited() {
        ada.filled(Side.BUY, AAPL, "10", "80");
        ada.limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "1");
        ada.limited(RiskLimit.MIN_REWARD_RISK, "3");
        ada.limited(RiskLimit.RISK_PER_TRADE_PERCENT, "0.1");

        assertThat(protect(to("81"), SAME)).isInstanceOf(Result.Protected.class);
    }

    @Test
    void keepsAStopWhereOneIsRequired() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(protect(to(), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations())
                                        .extracting(Breach::check)
                                        .containsExactly("stop_loss_required"));
    }

    @Test
    void protectsNothingWhereNothingIs() {
        assertThat(protect(to("95"), SAME))
                .isEqualTo(new Result.Refused(new Refusal.NotFound("position")));
    }

    @Test
    void protectsNobodyElsesPosition() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Actor other = house.somebody(Role.TRADER);

        assertThat(
                        protectPosition.protect(
                                new ProtectPosition.Command(
                                        other,
                                        Optional.of(ada.account()),
                                        AAPL,
                                        to("97"),
                                        SAME,
                                        CONTEXT)))
                .isEqualTo(new Result.Refused(new Refusal.NotFound("account")));
    }

    private static List<String> denials(Result result) {
        return result instanceof Result.Denied denied
                ? denied.violations().stream().map(Breach::check).toList()
                : List.of();
    }

    private void noStopRequired() {
        ada.changed(Map.of(), Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));
    }

    private Result protect(Optional<Level> stop, Optional<Level> target) {
        return protectPosition.protect(
                new ProtectPosition.Command(
                        ada.actor(), Optional.of(ada.account()), AAPL, stop, target, CONTEXT));
    }

    private static Optional<Level> to(String price) {
        return Optional.of(new Level(Desk.price(price)));
    }

    /** No price any more. */
    private static Optional<Level> to() {
        return Optional.of(new Level(Optional.empty()));
    }

    private Protection shown() {
        return done(showPosition.show(ada.actor(), Optional.of(ada.account()), AAPL)).protection();
    }

    private Optional<Price> stop() {
        return ada.working().getFirst().ticket().stopPrice();
    }
}
