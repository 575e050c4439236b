package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ten shares at 100 and a tenth of a coin at 50,000, of which 500 a day may be lost. */
class FlattenAfterLossTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void hold() {
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
        ada.filled(Side.BUY, AAPL, "10", "90");
        ada.filled(Side.BUY, BTC, "0.1", "46000");
        flattening(Map.of(RiskLimit.MAX_DAILY_LOSS, Optional.of(new BigDecimal("500"))));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** A mistyped 40,000 is 1,000 lost. The shares' own price is confirmed all the while. */
    @Test
    void sellsNothingForALossThatNoSecondQuoteConfirms() {
        int placed = house.audited(ada.account(), "order_placed").size();

        house.seen(BTC, "40000");
        house.seen(AAPL, "100");
        house.seen(BTC, "50000");
        house.seen(BTC, "50000");
        house.seen(AAPL, "100");
        house.monitor.run();

        assertThat(isLatched()).isTrue();
        assertThat(isToBeFlat()).isFalse();
        assertThat(house.audited(ada.account(), "order_placed")).hasSize(placed);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
        assertThat(ada.position(BTC)).isEqualTo(Quantity.of("0.1"));
    }

    @Test
    void sellsAllOnceASecondQuoteConfirmsTheLoss() {
        house.seen(BTC, "40000");
        house.seen(AAPL, "100");
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));

        house.seen(BTC, "40000");

        house.watchUntil(() -> ada.position(AAPL).isZero() && ada.position(BTC).isZero());
    }

    /** Nobody has quoted the shares for a minute when the coin's loss is confirmed. */
    @Test
    void sellsWhatHasAFreshPriceThoughAnotherHasNone() {
        house.clock.advance(Duration.ofSeconds(61));
        house.seen(BTC, "40000");
        house.seen(BTC, "40000");

        house.watchUntil(() -> ada.position(BTC).isZero());
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    /** 1,000 lost, then 90 of it: what was waiting for a price is sold all the same. */
    @Test
    void goesOnWhenTheLossIsLessByThen() {
        house.clock.advance(Duration.ofSeconds(61));
        house.seen(BTC, "40000");
        house.seen(BTC, "40000");
        house.watchUntil(() -> ada.position(BTC).isZero());

        house.seen(AAPL, "195");
        house.seen(AAPL, "195");

        house.watchUntil(() -> ada.position(AAPL).isZero());
    }

    /**
     * The day ends on a mistyped 60,000, which no quote ever confirms: 1,000 are lost of nothing.
     */
    @Test
    void sellsNothingForALossSinceABoundThatNoSecondQuoteConfirms() {
        house.clock.advance(untilMidnight().minusSeconds(4));
        house.seen(AAPL, "100");
        house.clock.advance(Duration.ofSeconds(2));
        house.seen(BTC, "60000");
        house.clock.advance(Duration.ofSeconds(3));
        int placed = house.audited(ada.account(), "order_placed").size();

        house.seen(BTC, "50000");
        house.seen(BTC, "50000");
        house.seen(AAPL, "100");
        house.monitor.run();

        assertThat(isLatched()).isTrue();
        assertThat(isToBeFlat()).isFalse();
        assertThat(house.audited(ada.account(), "order_placed")).hasSize(placed);

        house.seen(BTC, "44000");
        house.seen(BTC, "44000");

        house.watchUntil(() -> ada.position(AAPL).isZero() && ada.position(BTC).isZero());
    }

    /** The coin's 50,000 a minute before midnight are old by then, but no slip. */
    @Test
    void sellsForALossSinceABoundThatCameWithAnOldPrice() {
        house.clock.advance(untilMidnight().minusSeconds(65));
        house.confirmed(BTC, "50000");
        house.clock.advance(Duration.ofSeconds(64));
        house.seen(AAPL, "100");
        house.clock.advance(Duration.ofSeconds(2));

        house.seen(BTC, "44000");
        house.seen(BTC, "44000");

        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    /** The first 40,000 of the day is one that only the second makes true. */
    @Test
    void sellsForALossThatTheFirstQuotesAfterTheBoundConfirm() {
        house.clock.advance(untilMidnight().minusSeconds(2));
        house.confirmed(BTC, "50000");
        house.clock.advance(Duration.ofSeconds(3));

        house.seen(BTC, "40000");
        house.seen(BTC, "40000");

        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    /** Nobody looked from an hour before midnight to an hour after it. */
    @Test
    void sellsForALossSinceABoundThatNobodyLookedAt() {
        house.clock.advance(untilMidnight().minusSeconds(3600));
        house.confirmed(BTC, "50000");
        house.clock.advance(Duration.ofHours(2));

        house.seen(BTC, "44000");
        house.seen(BTC, "44000");

        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    /** Nobody quoted either from two hours before midnight to the look, nor after it. */
    @Test
    void sellsForALossSinceABoundThatWasLookedAtWithOldPrices() {
        house.clock.advance(untilMidnight().minusSeconds(7200));
        house.confirmed(BTC, "50000");
        house.clock.advance(Duration.ofHours(3));
        house.monitor.run();

        house.seen(BTC, "44000");
        house.seen(BTC, "44000");

        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    /**
     * 400 are lost on one day and 300 on the next, while a 200 of the shares that nobody confirms
     * hides both; then the shares are 100 again.
     */
    @Test
    void sellsNothingForWhatTwoDaysLostTogetherBehindASlip() {
        house.clock.advance(untilMidnight().minusSeconds(28));
        house.seen(BTC, "50000");
        house.seen(BTC, "50000");
        house.seen(AAPL, "200");
        house.clock.advance(untilMidnight().plusHours(2));
        house.seen(BTC, "46000");
        house.seen(BTC, "46000");
        house.clock.advance(untilMidnight().minusSeconds(20));
        house.seen(BTC, "46000");
        house.clock.advance(untilMidnight().plusHours(2));
        house.seen(BTC, "43000");
        house.seen(BTC, "43000");
        int placed = house.audited(ada.account(), "order_placed").size();

        house.seen(AAPL, "100");
        house.seen(AAPL, "100");
        house.monitor.run();

        assertThat(isLatched()).isTrue();
        assertThat(isToBeFlat()).isFalse();
        assertThat(house.audited(ada.account(), "order_placed")).hasSize(placed);

        house.seen(BTC, "37000");
        house.seen(BTC, "37000");

        house.watchUntil(() -> ada.position(BTC).isZero());
    }

    private Duration untilMidnight() {
        Instant now = house.clock.instant();
        return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    }

    private boolean isLatched() {
        return risk().day().latched();
    }

    private boolean isToBeFlat() {
        return risk().isToBeFlat(house.clock.instant());
    }

    private RiskState risk() {
        return house.accounts.read(List.of(ada.account())).getFirst().risk();
    }

    private void flattening(Map<RiskLimit, Optional<BigDecimal>> limits) {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        limits,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        false,
                        new ProfileChange.LossRulesChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(OnBreach.FLATTEN),
                                Optional.empty(),
                                Optional.empty()));
        done(
                new ChangeProfile(
                                house.access,
                                house.desk,
                                house.catalogue,
                                house.ids,
                                Duration.ofHours(24))
                        .change(
                                new ChangeProfile.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        change,
                                        ChangeProfile.Extent.NAMED,
                                        Optional.empty(),
                                        CONTEXT)));
    }
}
