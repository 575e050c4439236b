package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.rule.PlatformUses.exposure;
import static io.gatehouse.domain.risk.rule.PlatformUses.lackingRates;
import static io.gatehouse.domain.risk.rule.PlatformUses.positions;
import static io.gatehouse.domain.risk.rule.PlatformUses.reserving;

import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Unit;

import org.junit.jupiter.api.Test;

class PlatformPositionsTest {
    @Test
    void isNotJudgedWhenItIsOff() {
        judge(exposure("1", "1")).isNotJudged();
    }

    @Test
    void takesUpToTheLastPosition() {
        judge(positions("50", "48")).passes();
        judge(positions("50", "49")).passes();
        judge(positions("50", "50"))
                .isDenied("its open positions")
                .shows(Unit.COUNT, "50", "50", "0", "51")
                .wouldPass("0");
    }

    @Test
    void addingToAPositionIsNoNewOne() {
        judge(reserving(positions("50", "50"), "1")).passes();
    }

    @Test
    void countsWithoutAnyRate() {
        judge(lackingRates(positions("50", "49"))).passes();
    }

    @Test
    void letsReductionsOutOfAFullPlatform() {
        Ruling.of(
                        new PlatformPositions(),
                        dollars()
                                .held(share("AAPL"), "10", "90", "100", "100")
                                .platform(reserving(positions("50", "60"), "1")),
                        sell("10", "AAPL"))
                .isNotJudged();
    }

    private static Ruling judge(PlatformUse use) {
        return Ruling.of(
                new PlatformPositions(),
                dollars().quoted(share("AAPL"), "100", "100").platform(use),
                buy("10", "AAPL"));
    }
}
