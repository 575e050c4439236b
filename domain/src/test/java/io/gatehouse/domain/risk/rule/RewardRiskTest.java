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

class RewardRiskTest {
    @ParameterizedTest
    @CsvSource({"110.01, true", "110, true", "109.99, false"})
    void comparesTheTargetWithTheStop(String target, boolean passes) {
        // 5 to the stop, so 10 to the target
        Ruling ruling =
                judge(limited(), buy("5", "AAPL").limit("100").stopLoss("95").target(target));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Reward over risk 1.998 is below limit 2")
                    .shows(Unit.RATIO, "2", "0", "0", "1.998")
                    .wouldPass("0");
        }
    }

    @Test
    void measuresASellDownwards() {
        judge(limited(), sell("5", "AAPL").limit("100").stopLoss("105").target("90")).passes();
        judge(limited(), sell("5", "AAPL").limit("100").stopLoss("105").target("91")).isDenied();
    }

    @Test
    void withoutATargetOrAStopThereIsNoRatio() {
        judge(limited(), buy("5", "AAPL").limit("100").stopLoss("95"))
                .isDenied("give a stop_loss and a target_price");
        judge(limited(), buy("5", "AAPL").limit("100").target("120")).isDenied();
    }

    @Test
    void letsAnythingClose() {
        judge(limited().held(share("AAPL"), "5", "100", "99", "101"), sell("5", "AAPL"))
                .isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5", "AAPL")).isNotJudged();
    }

    private static ViewBuilder limited() {
        return dollars().limit(RiskLimit.MIN_REWARD_RISK, "2").quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new RewardRisk(), view, ticket);
    }
}
