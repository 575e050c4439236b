package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.coin;
import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.metal;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class RiskPerTradeTest {
    @ParameterizedTest
    @CsvSource({"199, true", "200, true", "201, false"})
    void measuresFromEntryToStop(String quantity, boolean passes) {
        // ask 101, stop 96: 5 a share; 1 % of 100,000 = 1,000
        Ruling ruling = judge(onePercent(), buy(quantity, "AAPL").stopLoss("96"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Risk of the trade 1.005 % exceeds limit 1 %")
                    .shows(Unit.PERCENT, "1", "0", "0", "1.005")
                    .wouldPass("200");
        }
    }

    @Test
    void measuresASellFromTheBidOrItsLimit() {
        // bid 99 to stop 104: 5 a share; limit 98 to stop 104: 6 a share
        judge(onePercent(), sell("200", "AAPL").stopLoss("104")).passes();
        judge(onePercent(), sell("201", "AAPL").stopLoss("104")).isDenied();
        judge(onePercent(), sell("166", "AAPL").limit("98").stopLoss("104")).passes();
        judge(onePercent(), sell("167", "AAPL").limit("98").stopLoss("104"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.002");
    }

    @Test
    void assumesTheStressMoveOfTheClassWithoutAStop() {
        // a share 20 % of 101 = 20.20: 49 risk 989.80
        judge(onePercent(), buy("49", "AAPL")).passes();
        judge(onePercent(), buy("50", "AAPL"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.01")
                .wouldPass("49");
    }

    @Test
    void stressesASellFromWhereItMayFill() {
        // 20 % of the bid 99 = 19.80 and of the stop 98 = 19.60: 50 and 51 lose 1,000 at most
        judge(onePercent(), sell("50", "AAPL").limit("80")).passes();
        judge(onePercent(), sell("51", "AAPL").limit("80"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.0098");
        judge(onePercent(), sell("51", "AAPL").stop("98").limit("80")).passes();
        judge(onePercent(), sell("52", "AAPL").stop("98").limit("80"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.0192");
    }

    @ParameterizedTest
    @CsvSource({
        // 1,000 may be lost: 5 % of 100,000 a lot, 10 % of 200,000 a lot and of 10,000 a
        // contract, 30 % of 50,000 a coin
        "EURUSD, 1.00000, 0.20, 0.21",
        "XAUUSD, 2000, 0.05, 0.06",
        "ES, 200, 1, 2",
        "BTC, 50000, 0.0666, 0.0667"
    })
    void assumesTheStressMoveOfEveryClass(String symbol, String price, String most, String more) {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.RISK_PER_TRADE_PERCENT, "1")
                        .quoted(instrument(symbol), price, price);
        judge(view, buy(most, symbol)).passes();
        judge(view, buy(more, symbol)).isDenied().wouldPass(most);
    }

    @Test
    void includesFeesOfEntryAndExit() {
        // 5 a share and 1 + 1 a trade: 199 risk 997, 200 risk 1,002
        ViewBuilder view = onePercent().fees("AAPL", oneEachTrade());
        judge(view, buy("199", "AAPL").stopLoss("96")).passes();
        judge(view, buy("200", "AAPL").stopLoss("96"))
                .isDenied()
                .shows(Unit.PERCENT, "1", "0", "0", "1.002");
    }

    @Test
    void countsOnlyWhatOpens() {
        ViewBuilder view = onePercent().held(share("AAPL"), "100", "90", "99", "101");
        judge(view, sell("100", "AAPL")).isNotJudged();
        // equity 109,900, 1 % = 1,099; 5 a share: 219 open
        judge(view, sell("319", "AAPL").stopLoss("104")).passes();
        judge(view, sell("320", "AAPL").stopLoss("104")).isDenied().wouldPass("319");
    }

    @Test
    void isOffWithoutALimit() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("5000", "AAPL")).isNotJudged();
    }

    private static Instrument instrument(String symbol) {
        return switch (symbol) {
            case "EURUSD" -> pair(symbol);
            case "XAUUSD" -> metal(symbol);
            case "ES" -> future(symbol);
            default -> coin(symbol);
        };
    }

    private static ViewBuilder onePercent() {
        return dollars()
                .limit(RiskLimit.RISK_PER_TRADE_PERCENT, "1")
                .quoted(share("AAPL"), "99", "101");
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
        return Ruling.of(new RiskPerTrade(), view, ticket);
    }
}
