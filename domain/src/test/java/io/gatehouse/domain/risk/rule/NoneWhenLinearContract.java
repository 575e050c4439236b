package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.option;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

/** A limit of a Greek that nothing linear in its price has. */
abstract class NoneWhenLinearContract {
    private final RiskLimit limit;
    private final RiskRule rule;

    NoneWhenLinearContract(RiskLimit limit, RiskRule rule) {
        this.limit = limit;
        this.rule = rule;
    }

    @Test
    void whatIsLinearHasNone() {
        Ruling ruling = judge(limited("0"), buy("900", "AAPL"));
        ruling.passes();
        assertThat(ruling.verdict().numbers().orElseThrow().projected()).isZero();
    }

    @Test
    void letsAnythingClose() {
        judge(limited("0").held(share("AAPL"), "5", "100", "99", "101"), sell("5", "AAPL"))
                .isNotJudged();
    }

    @Test
    void opensNothingBesideAnOptionWhoseGreeksAreNotKnown() {
        ViewBuilder flat = limited("1000000").quoted(option("OPT"), "4.95", "5.05");
        judge(flat, buy("1", "OPT"))
                .isDenied("The Greeks of an option in the account")
                .wouldPass("0");
        judge(flat, buy("1", "AAPL")).passes();
        ViewBuilder held = limited("1000000").held(option("OPT"), "1", "5", "4.95", "5.05");
        judge(held, buy("1", "AAPL")).isDenied();
        judge(held, sell("1", "OPT")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5", "AAPL")).isNotJudged();
    }

    private ViewBuilder limited(String value) {
        return dollars().limit(limit, value).quoted(share("AAPL"), "99", "101");
    }

    private Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(rule, view, ticket);
    }
}
