package io.gatehouse.application.risk;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.sync.SyncedHouse;
import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.risk.RiskCalendar;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What the platform's day makes of an account that a terminal syncs, whose own day ends at five in
 * New York, ten of UTC. It is Monday, nine o'clock of UTC.
 */
class PlatformTerminalsTest {
    private final SyncedHouse synced =
            new SyncedHouse(new RiskCalendar(ZoneId.of("America/New_York"), LocalTime.of(17, 0)));

    @AfterEach
    void close() {
        synced.close();
    }

    @Test
    void seesALossWholeThatTwoOfItsDaysShare() {
        synced.synced("100000", "100000");
        after(Duration.ofMinutes(12 * 60 + 30), "70000", deal("5", Kind.TRADE, "-30000"));
        after(Duration.ofHours(1), "40000", deal("6", Kind.TRADE, "-30000"));

        assertThat(earned()).isEqualByComparingTo("-60000");
        assertThat(ownDay()).isEqualByComparingTo("-30000");
    }

    @Test
    void countsALossOnOneDayAlone() {
        synced.synced("100000", "100000");
        after(Duration.ofHours(14), "40000", deal("5", Kind.TRADE, "-60000"));
        assertThat(earned()).isEqualByComparingTo("-60000");
        recordPoints();

        after(Duration.ofHours(2), "39000", deal("6", Kind.TRADE, "-1000"));

        // an hour after midnight
        assertThat(earned()).isEqualByComparingTo("-1000");
        assertThat(ownDay()).isEqualByComparingTo("-61000");
    }

    @Test
    void leavesOutWhatWasOpenBeforeTheBooksBegan() {
        synced.house.clock.advance(Duration.ofDays(1));
        recordPoints();
        assertThat(earned()).isEqualByComparingTo("0");

        synced.synced("100000", "112000");
        assertThat(earned()).isEqualByComparingTo("0");

        after(Duration.ofMinutes(1), "111500", deal("5", Kind.TRADE, "11500"));
        assertThat(earned()).isEqualByComparingTo("-500");
    }

    @Test
    void countsNeitherGainNorLossOfBooksThatAreNotExplained() {
        synced.synced("100000", "112000");

        after(Duration.ofMinutes(1), "112000");
        assertThat(earned()).isEqualByComparingTo("0");
        // the account's own day has begun at ten of UTC, too
        synced.house.clock.advance(Duration.ofDays(1));
        assertThat(earned()).isEqualByComparingTo("0");

        after(
                Duration.ofMinutes(1),
                "111000",
                deal("5", Kind.TRADE, "12000"),
                deal("6", Kind.TRADE, "-1000"));
        assertThat(earned()).isEqualByComparingTo("-1000");
    }

    @Test
    void countsNothingOfThemOnADayThatBeganWithItsOwn() {
        try (SyncedHouse utc = new SyncedHouse()) {
            utc.synced("100000", "112000");
            utc.house.clock.advance(Duration.ofDays(1));
            utc.synced("100000", "111500");
            utc.house.clock.advance(Duration.ofMinutes(1));

            utc.synced("111500", "111500");

            assertThat(earned(utc)).isEqualByComparingTo("-500");
        }
    }

    private void after(Duration time, String balance, TerminalDeal... deals) {
        synced.house.clock.advance(time);
        synced.synced(balance, balance, deals);
    }

    private void recordPoints() {
        new RecordEquity(synced.house.accounts, synced.house.desk).run();
    }

    private BigDecimal earned() {
        return earned(synced);
    }

    private static BigDecimal earned(SyncedHouse house) {
        return house.house.platformFigures.of(AccountMode.LIVE).dailyPnl();
    }

    private BigDecimal ownDay() {
        return synced.worth().dailyPnl();
    }
}
