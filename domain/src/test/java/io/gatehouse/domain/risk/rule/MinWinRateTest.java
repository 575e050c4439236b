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

class MinWinRateTest {
    private static final String TEN_OF_20 = "WLWLWLWLWLWLWLWLWLWL";

    @ParameterizedTest
    @CsvSource({"0.45, true", "0.5, true", "0.55, false"})
    void comparesTheWinnersOfTheLast20(String limit, boolean passes) {
        Ruling ruling = judge(limited(limit).closed(TEN_OF_20, minutes(1)), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Win rate 0.5 is below limit 0.55")
                    .shows(Unit.RATIO, "0.55", "0.5", "0", "0.5")
                    .wouldPass("0");
        }
    }

    @Test
    void fewerThan20TradesSayNothing() {
        String losses = "LLLLLLLLLLLLLLLLLLL";
        judge(limited("0.9").closed(losses, minutes(1)), buy("1", "AAPL")).passes();
        judge(limited("0.9").closed(losses + "L", minutes(1)), buy("1", "AAPL")).isDenied();
    }

    @Test
    void olderTradesDoNotCount() {
        judge(limited("0.5").closed("LLLLL" + TEN_OF_20, minutes(1)), buy("1", "AAPL")).passes();
        judge(limited("0.55").closed("WWWWW" + TEN_OF_20, minutes(1)), buy("1", "AAPL")).isDenied();
    }

    @Test
    void blocksForTheCooldown() {
        judge(limited("0.9").closed(TEN_OF_20, minutes(29)), buy("1", "AAPL")).isDenied();
        judge(limited("0.9").closed(TEN_OF_20, minutes(30)), buy("1", "AAPL")).passes();
    }

    @Test
    void allowsFiveTradesBeforeItJudgesAgain() {
        // trades lie a minute apart: the 20th closed 30 minutes ago, the cooldown is over
        judge(limited("0.9").closed(TEN_OF_20 + "LLLL", minutes(26)), buy("1", "AAPL")).passes();
        judge(limited("0.9").closed(TEN_OF_20 + "LLLLL", minutes(25)), buy("1", "AAPL")).isDenied();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void aResetEndsTheCooldownOfWhatWasJudgedUpToIt(long age, boolean passes) {
        ViewBuilder view = limited("0.9").closed(TEN_OF_20, minutes(1)).winRateReset(minutes(age));
        Ruling ruling = judge(view, buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Win rate 0.5 is below limit 0.9");
        }
    }

    @Test
    void judgesAgainFiveTradesAfterAReset() {
        // the 20th closed 5 and 6 minutes ago
        ViewBuilder four = limited("0.9").closed(TEN_OF_20 + "LLLL", minutes(1));
        judge(four.winRateReset(minutes(4)), buy("1", "AAPL")).passes();
        ViewBuilder five = limited("0.9").closed(TEN_OF_20 + "LLLLL", minutes(1));
        judge(five.winRateReset(minutes(5)), buy("1", "AAPL")).isDenied();
    }

    @Test
    void isDeniedWhileTheTradesAreNotKnown() {
        judge(limited("0.5"), buy("1", "AAPL")).isDenied("is not known yet");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = limited("0.9").held(share("AAPL"), "5", "100", "99", "101");
        judge(view.closed(TEN_OF_20, minutes(1)), sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        ViewBuilder view = dollars().quoted(share("AAPL"), "99", "101");
        judge(view.closed(TEN_OF_20, minutes(1)), buy("1", "AAPL")).isNotJudged();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static ViewBuilder limited(String rate) {
        return dollars()
                .limit(RiskLimit.MIN_WIN_RATE, rate)
                .limit(RiskLimit.COOLDOWN_MINUTES, "30")
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new MinWinRate(), view, ticket);
    }
}
