package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class DeclaredRiskTest {
    @ParameterizedTest
    @CsvSource({"500.01, true", "500, true", "499.99, false"})
    void comparesItWithTheLossAtTheStop(String declared, boolean passes) {
        // ask 101, stop 96: 100 shares lose 500
        Ruling ruling = judge(quoted(), buy("100", "AAPL").stopLoss("96").risking(declared));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("against the declared risk, 500 exceeds limit 499.99")
                    .shows(Unit.MONEY, "499.99", "0", "0", "500")
                    .hasHeadroom("499.99")
                    .wouldPass("99");
        }
    }

    @Test
    void isOfTheAccount() {
        judge(quoted(), buy("100", "AAPL").stopLoss("96").risking("1"))
                .isDenied()
                .isOf(Scope.ACCOUNT);
    }

    @Test
    void includesFeesOfEntryAndExit() {
        // 500 and 1 + 1
        ViewBuilder view = quoted().fees("AAPL", oneEachTrade());
        judge(view, buy("100", "AAPL").stopLoss("96").risking("502")).passes();
        judge(view, buy("100", "AAPL").stopLoss("96").risking("501.99"))
                .isDenied()
                .shows(Unit.MONEY, "501.99", "0", "0", "502");
    }

    @Test
    void takesTheStressMoveWithoutAStop() {
        // 20 % of 100 x 101
        judge(quoted(), buy("100", "AAPL").risking("2020")).passes();
        judge(quoted(), buy("100", "AAPL").risking("2019.99")).isDenied();
    }

    @Test
    void countsOnlyWhatOpens() {
        ViewBuilder view = dollars().held(share("AAPL"), "100", "90", "99", "101");
        judge(view, sell("100", "AAPL").risking("0.01")).isNotJudged();
        // 50 of 150 open: bid 99 to stop 104
        judge(view, sell("150", "AAPL").stopLoss("104").risking("250")).passes();
        judge(view, sell("150", "AAPL").stopLoss("104").risking("249")).isDenied().wouldPass("149");
    }

    @Test
    void isOffWhereNothingIsDeclared() {
        judge(quoted(), buy("100", "AAPL").stopLoss("96")).isNotJudged();
    }

    private static ViewBuilder quoted() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static FeeSchedule oneEachTrade() {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "ticket",
                                FeeSchedule.Basis.ORDER,
                                BigDecimal.ONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new DeclaredRisk(), view, ticket);
    }
}
