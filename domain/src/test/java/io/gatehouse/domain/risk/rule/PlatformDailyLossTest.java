package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.rule.PlatformUses.exposure;
import static io.gatehouse.domain.risk.rule.PlatformUses.lackingRates;
import static io.gatehouse.domain.risk.rule.PlatformUses.loss;

import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;

import org.junit.jupiter.api.Test;

class PlatformDailyLossTest {
    @Test
    void isNotJudgedWhenItIsOff() {
        judge(exposure("1", "1"), buy("1", "AAPL")).isNotJudged();
    }

    @Test
    void deniesOpeningsFromTheLimitOn() {
        judge(loss("50000", "49999.99", false), buy("1", "AAPL")).passes();
        judge(loss("50000", "50000", false), buy("1", "AAPL"))
                .isDenied("was reached")
                .shows(Unit.MONEY, "50000", "50000", "0", "50000")
                .wouldPass("0");
    }

    @Test
    void holdsWhenThePlatformHasRecovered() {
        judge(loss("50000", "-10", true), buy("1", "AAPL")).isDenied();
    }

    @Test
    void letsReductionsOut() {
        judge(loss("50000", "60000", true), sell("10", "AAPL")).isNotJudged();
        judge(lackingRates(loss("50000", "0", false)), sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void deniesWhileRatesAreMissingAndSaysWhich() {
        judge(lackingRates(loss("50000", "0", false)), buy("1", "AAPL"))
                .isDenied("does not know its loss of the day")
                .wouldPass("0");
        judge(lackingRates(loss("50000", "0", false)), buy("1", "AAPL"))
                .isDenied("in CHF/USD, SEK/USD. Openings wait until a feed quotes such a pair.");
    }

    private static Ruling judge(PlatformUse use, TicketBuilder ticket) {
        return Ruling.of(
                new PlatformDailyLoss(),
                dollars().held(share("AAPL"), "10", "90", "100", "100").platform(use),
                ticket);
    }
}
