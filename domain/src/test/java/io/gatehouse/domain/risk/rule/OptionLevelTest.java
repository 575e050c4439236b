package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.option;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionLevelTest {
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true", "4, true"})
    void aLongOptionNeedsLevel2(String level, boolean passes) {
        Ruling ruling = judge(level(level).quoted(option("OPT"), "4.95", "5.05"), buy("1", "OPT"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The options level needed 2 exceeds limit " + level)
                    .shows(Unit.COUNT, level, "0", "0", "2")
                    .isOf(Scope.ACCOUNT);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "4, true"})
    void aShortOptionCountsAsUncovered(String level, boolean passes) {
        Ruling ruling = judge(level(level).quoted(option("OPT"), "4.95", "5.05"), sell("1", "OPT"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("The options level needed 4 exceeds limit " + level)
                    .shows(Unit.COUNT, level, "0", "0", "4")
                    .wouldPass("0");
        }
    }

    @Test
    void letsAPositionCloseButNotTurn() {
        ViewBuilder view = level("0").held(option("OPT"), "2", "5", "4.95", "5.05");
        judge(view, sell("2", "OPT")).isNotJudged();
        judge(view, sell("3", "OPT")).isDenied().wouldPass("2");
    }

    @Test
    void concernsOptionsAlone() {
        judge(level("0").quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALevel() {
        judge(dollars().quoted(option("OPT"), "4.95", "5.05"), sell("1", "OPT")).isNotJudged();
    }

    private static ViewBuilder level(String level) {
        return dollars().limit(RiskLimit.OPTIONS_LEVEL, level);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new OptionLevel(), view, ticket);
    }
}
