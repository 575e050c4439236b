package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ten shares and a hundredth of a coin, each bought at a price that was quoted once. */
class FlattenUnderHaltTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final HaltOffice office = new HaltOffice(house);

    @BeforeEach
    void hold() {
        house.quote(AAPL, "100", "100");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, AAPL, "10", "70");
        ada.filled(Side.BUY, BTC, "0.01", "40000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void waitsForTheQuoteThatConfirmsAPrice() {
        assertThat(waiting(halt(true))).containsExactly("price_unconfirmed", "price_unconfirmed");
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));

        house.seen(AAPL, "101");

        house.watchUntil(() -> ada.position(AAPL).isZero());
        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.01"));
        house.seen(BTC, "50001");
        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    @Test
    void doesNotCloseAtAPriceFarFromTheOneBefore() {
        halt(true);

        house.seen(AAPL, "85");
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));

        house.seen(AAPL, "86");
        house.watchUntil(() -> ada.position(AAPL).isZero());
    }

    /** The profile may let orders go by older prices; the market that closes does not. */
    @Test
    void waitsForAFreshPriceWhateverAgeTheProfileAllows() {
        ada.limited(RiskLimit.MAX_PRICE_AGE_SECONDS, "3600");
        house.confirmed(AAPL, "100");
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(waiting(halt(true))).containsExactly("price_stale", "price_stale");
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    /** Nor does a profile that wants newer prices of orders keep the house from closing. */
    @Test
    void goesByAPriceOlderThanTheProfileAllows() {
        ada.limited(RiskLimit.MAX_PRICE_AGE_SECONDS, "1");
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
        house.clock.advance(Duration.ofSeconds(50));

        assertThat(waiting(halt(true))).containsExactly("none", "none");
        house.watchUntil(() -> ada.position(AAPL).isZero());
    }

    @Test
    void waitsForAFreshPrice() {
        house.confirmed(AAPL, "100");
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(waiting(halt(true))).containsExactly("price_stale", "price_stale");

        house.seen(AAPL, "100");
        house.watchUntil(() -> ada.position(AAPL).isZero());
    }

    @Test
    void endsWithTheHalt() {
        halt(true);
        done(
                office.liftAccountHalt.lift(
                        new LiftAccountHalt.Command(ada.actor(), ada.account(), "Over.", CONTEXT)));
        halt(false);

        house.seen(AAPL, "100");
        house.monitor.run();

        assertThat(stored().toBeFlat()).isFalse();
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    @Test
    void isNotTakenBackByAHaltWithoutIt() {
        halt(true);
        halt(false);

        assertThat(stored().toBeFlat()).isTrue();
    }

    @Test
    void ofAnInstrumentWaitsThereAlone() {
        SetHalt.Result result = set(new Halt.Target.OfInstrument(AAPL));
        assertThat(result.halt().flatten()).isTrue();
        assertThat(waiting(result.accounts().getFirst().closes()))
                .containsExactly("price_unconfirmed");

        house.seen(BTC, "50000");
        house.seen(AAPL, "100");

        house.watchUntil(() -> ada.position(AAPL).isZero());
        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.01"));
    }

    @Test
    void ofThePlatformEndsWithItsHalt() {
        Halt halt = set(Halt.Target.PLATFORM).halt();
        done(office.liftHalt.lift(new LiftHalt.Command(owner, halt.id(), "Over.", CONTEXT)));

        house.seen(AAPL, "100");
        house.monitor.run();

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    @Test
    void ofThePlatformIsCarriedOutByTheMonitorToo() {
        set(Halt.Target.PLATFORM);
        house.confirmed(AAPL, "100");

        house.monitor.run();

        house.watchUntil(() -> ada.position(AAPL).isZero());
    }

    private List<Flattening.Close> halt(boolean flatten) {
        return done(office.haltAccount.halt(
                        new HaltAccount.Command(
                                ada.actor(),
                                ada.account(),
                                TradingState.REDUCING,
                                false,
                                flatten,
                                "Enough.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)))
                .closes();
    }

    private SetHalt.Result set(Halt.Target target) {
        return done(
                office.setHalt.set(
                        new SetHalt.Command(
                                owner,
                                target,
                                TradingState.HALTED,
                                false,
                                true,
                                "The feed is odd.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)));
    }

    private Account stored() {
        return house.accounts.find(ada.account()).orElseThrow();
    }

    private static List<String> waiting(List<Flattening.Close> closes) {
        return closes.stream().map(FlattenUnderHaltTest::code).toList();
    }

    private static String code(Flattening.Close close) {
        return close.result() instanceof SubmitOrder.Result.Refused(Refusal.Conflict conflict)
                ? conflict.code()
                : "none";
    }
}
