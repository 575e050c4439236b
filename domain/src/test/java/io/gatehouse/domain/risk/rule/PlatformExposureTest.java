package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.rule.PlatformUses.at;
import static io.gatehouse.domain.risk.rule.PlatformUses.exposure;
import static io.gatehouse.domain.risk.rule.PlatformUses.lackingRates;
import static io.gatehouse.domain.risk.rule.PlatformUses.positions;
import static io.gatehouse.domain.risk.rule.PlatformUses.reserving;
import static io.gatehouse.domain.risk.rule.PlatformUses.withoutRate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

/** AAPL at 100: ten shares add 1,000. */
class PlatformExposureTest {
    @Test
    void isNotJudgedWhenItIsOff() {
        Ruling.of(new PlatformExposure(), apple(), buy("10", "AAPL")).isNotJudged();
    }

    @Test
    void takesUpToTheLastUnit() {
        judge(exposure("5000", "3999"), buy("10", "AAPL")).passes();
        judge(exposure("5000", "4000"), buy("10", "AAPL")).passes();
        Ruling over = judge(exposure("5000", "4001"), buy("10", "AAPL"));
        over.isDenied().shows(Unit.MONEY, "5000", "4001", "0", "5001").isOf(Scope.PLATFORM);
        over.wouldPass("9");
    }

    @Test
    void neverTellsHowMuchIsUsed() {
        Ruling denied = judge(exposure("5000", "4777"), buy("10", "AAPL"));

        assertThat(denied.isDenied("exceeds limit").decision().breaches().getFirst().message())
                .doesNotContain("4777")
                .doesNotContain("5000");
    }

    @Test
    void countsWhatTheAccountHasReservedOnce() {
        ViewBuilder held = dollars().held(share("AAPL"), "10", "90", "100", "100");

        Ruling.of(
                        new PlatformExposure(),
                        held.platform(reserving(exposure("5000", "4000"), "10")),
                        buy("10", "AAPL"))
                .passes();
        Ruling.of(
                        new PlatformExposure(),
                        held.platform(reserving(exposure("5000", "4000"), "9")),
                        buy("10", "AAPL"))
                .isDenied()
                .wouldPass("9");
    }

    @Test
    void convertsToThePlatformsCurrency() {
        judge(at(exposure("5000", "4500"), "0.5"), buy("10", "AAPL")).passes();
        judge(at(exposure("5000", "4500"), "0.51"), buy("10", "AAPL")).isDenied();
    }

    @Test
    void deniesWhatNoRateConverts() {
        judge(withoutRate(exposure("5000", "0")), buy("10", "AAPL")).isDenied("No rate");
    }

    @Test
    void deniesWhileOthersLackARate() {
        Ruling unknown = judge(lackingRates(exposure("5000", "0")), buy("10", "AAPL"));

        unknown.isDenied("does not know its exposure: no quote leads").wouldPass("0");
    }

    @Test
    void isNotJudgedWhenItIsOffWhateverIsMissing() {
        judge(lackingRates(positions("50", "0")), buy("10", "AAPL")).isNotJudged();
    }

    @Test
    void letsReductionsOutOfAFullPlatform() {
        ViewBuilder held = dollars().held(share("AAPL"), "10", "90", "100", "100");

        Ruling.of(
                        new PlatformExposure(),
                        held.platform(reserving(exposure("5000", "9000"), "10")),
                        sell("10", "AAPL"))
                .isNotJudged();
    }

    private static ViewBuilder apple() {
        return dollars().quoted(share("AAPL"), "100", "100");
    }

    private static Ruling judge(PlatformUse use, TicketBuilder ticket) {
        return Ruling.of(new PlatformExposure(), apple().platform(use), ticket);
    }
}
