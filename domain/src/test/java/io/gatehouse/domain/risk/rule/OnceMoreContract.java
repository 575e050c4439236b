package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit of how often something was done, which counts the order as once more. */
abstract class OnceMoreContract {
    private final RiskLimit limit;
    private final RiskRule rule;
    private final String what;

    OnceMoreContract(RiskLimit limit, RiskRule rule, String what) {
        this.limit = limit;
        this.rule = rule;
        this.what = what;
    }

    /** The view of an account that did it so often. */
    abstract ViewBuilder done(ViewBuilder view, int times);

    @ParameterizedTest
    @CsvSource({"6, true", "5, true", "4, false"})
    void countsWhatWasDoneWithThisOne(String value, boolean passes) {
        Ruling ruling = judge(done(limited(value), 4), buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied(what + " 5 exceeds limit 4")
                    .shows(Unit.COUNT, "4", "4", "0", "5")
                    .wouldPass("0");
        }
    }

    @Test
    void isDeniedWhileTheCountIsNotKnown() {
        judge(limited("5"), buy("1", "AAPL")).isDenied("is not known yet");
    }

    @Test
    void letsAnythingClose() {
        ViewBuilder view = limited("1").held(share("AAPL"), "5", "100", "99", "101");
        judge(done(view, 9), sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        ViewBuilder view = dollars().quoted(share("AAPL"), "99", "101");
        judge(done(view, 9), buy("1", "AAPL")).isNotJudged();
    }

    private ViewBuilder limited(String value) {
        return dollars().limit(limit, value).quoted(share("AAPL"), "99", "101");
    }

    private Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(rule, view, ticket);
    }
}
