package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.rule.PlatformUses.exposure;
import static io.gatehouse.domain.risk.rule.PlatformUses.instrument;
import static io.gatehouse.domain.risk.rule.PlatformUses.lackingRates;
import static io.gatehouse.domain.risk.rule.PlatformUses.reserving;
import static io.gatehouse.domain.risk.rule.PlatformUses.withoutRate;

import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;

import org.junit.jupiter.api.Test;

/** AAPL at 100: ten shares add 1,000. */
class PlatformInstrumentConcentrationTest {
    @Test
    void isNotJudgedWhenItIsOff() {
        judge(exposure("1", "1"), buy("10", "AAPL")).isNotJudged();
    }

    @Test
    void takesUpToTheLastUnit() {
        judge(instrument("2000", "999"), buy("10", "AAPL")).passes();
        judge(instrument("2000", "1000"), buy("10", "AAPL")).passes();
        judge(instrument("2000", "1001"), buy("10", "AAPL"))
                .isDenied("its exposure to one instrument")
                .shows(Unit.MONEY, "2000", "1001", "0", "2001")
                .wouldPass("9");
    }

    @Test
    void deniesWhatNoRateConverts() {
        judge(withoutRate(instrument("2000", "0")), buy("10", "AAPL")).isDenied("No rate");
    }

    @Test
    void deniesWhileOthersLackARate() {
        judge(lackingRates(instrument("2000", "0")), buy("10", "AAPL"))
                .isDenied("does not know its exposure to one instrument")
                .wouldPass("0");
    }

    @Test
    void letsReductionsOutOfAFullPlatform() {
        Ruling.of(
                        new PlatformInstrumentConcentration(),
                        dollars()
                                .held(share("AAPL"), "10", "90", "100", "100")
                                .platform(reserving(instrument("2000", "9000"), "1000")),
                        sell("10", "AAPL"))
                .isNotJudged();
    }

    private static Ruling judge(PlatformUse use, TicketBuilder ticket) {
        return Ruling.of(
                new PlatformInstrumentConcentration(),
                dollars().quoted(share("AAPL"), "100", "100").platform(use),
                ticket);
    }
}
