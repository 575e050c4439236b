package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class LossStreakTest {
    @ParameterizedTest
    @CsvSource({"WLL, true", "LLL, false", "LLLL, false", "LLLW, true", "LWLL, true", "'', true"})
    void countsTheLossesInARow(String trades, boolean passes) {
        Ruling ruling = judge(limited("3").closed(trades, Duration.ofMinutes(1)), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("openings wait until 2026-03-02T12:29:00Z").wouldPass("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "31, true"})
    void theCooldownBeginsWithTheLastLoss(int minutesAgo, boolean passes) {
        Ruling ruling =
                judge(limited("3").closed("LLL", Duration.ofMinutes(minutesAgo)), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The last 3 trades lost").shows(Unit.COUNT, "3", "3", "0", "3");
        }
    }

    @Test
    void withoutACooldownTheDayEnds() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_CONSECUTIVE_LOSSES, "2")
                        .quoted(share("AAPL"), "99", "101");
        judge(view.closed("LL", Duration.ofHours(11)), buy("1", "AAPL"))
                .isDenied("openings wait until 2026-03-03T00:00:00Z");
        judge(view.closed("LL", Duration.ofHours(13)), buy("1", "AAPL")).passes();
    }

    @Test
    void isDeniedWhileTheTradesAreNotKnown() {
        judge(limited("3"), buy("1", "AAPL")).isDenied("is not known yet");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = limited("1").held(share("AAPL"), "5", "100", "99", "101");
        judge(view.closed("LLL", Duration.ofMinutes(1)), sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        ViewBuilder view = dollars().quoted(share("AAPL"), "99", "101");
        judge(view.closed("LLL", Duration.ofMinutes(1)), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited(String losses) {
        return dollars()
                .limit(RiskLimit.MAX_CONSECUTIVE_LOSSES, losses)
                .limit(RiskLimit.COOLDOWN_MINUTES, "30")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new LossStreak(), view, ticket);
    }
}
