package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.risk.rule.CapitalAtRisk;
import io.gatehouse.domain.risk.rule.DeclaredRisk;
import io.gatehouse.domain.risk.rule.MaxDailyLoss;
import io.gatehouse.domain.risk.rule.MaxOrderNotional;
import io.gatehouse.domain.risk.rule.MaxOrderQuantity;
import io.gatehouse.domain.risk.rule.RiskPerTrade;

import org.junit.jupiter.api.Test;

/**
 * 100,000 with 150 shares at 100, and a sale of 250 at 101 with its stop at 111 that was let
 * through to close them and open 100: what else sells may close them first.
 */
class ReversalsAtTheGateTest {
    private static final TicketBuilder REVERSAL = sell("250", "AAPL").limit("101").stopLoss("111");
    private static final TicketBuilder SECOND = sell("150", "AAPL").stopLoss("101");

    @Test
    void keepTheirOrderQuantityWhenAnotherClosesBeforeThem() {
        Ruling.of(
                        new MaxOrderQuantity(),
                        reversed().limit(RiskLimit.MAX_ORDER_QUANTITY, "200"),
                        SECOND)
                .isDenied("Order quantity, should this one fill first, of order")
                .shows(Unit.LOTS, "200", "0", "0", "250")
                // beside 100 the reversal closes 50 and opens 200
                .wouldPass("100");
    }

    @Test
    void keepTheirNotionalWhenAnotherClosesBeforeThem() {
        Ruling.of(
                        new MaxOrderNotional(),
                        reversed().limit(RiskLimit.MAX_ORDER_NOTIONAL, "20000"),
                        SECOND)
                .isDenied("Order notional, should this one fill first, of order")
                // 250 x 101; beside 98 they are 198 x 101 = 19,998
                .shows(Unit.MONEY, "20000", "0", "0", "25250")
                .wouldPass("98");
    }

    @Test
    void keepTheirRiskWhenAnotherClosesBeforeThem() {
        Ruling.of(
                        new RiskPerTrade(),
                        reversed().limit(RiskLimit.RISK_PER_TRADE_PERCENT, "2"),
                        SECOND)
                .isDenied("Risk of the trade, should this one fill first, of order")
                // 250 x (111 - 101); beside 100 they are 200 x 10
                .shows(Unit.PERCENT, "2", "0", "0", "2.5")
                .wouldPass("100");
    }

    @Test
    void keepWhatTheyDeclaredToRiskWhenAnotherClosesBeforeThem() {
        TicketBuilder declared = sell("250", "AAPL").limit("101").stopLoss("111").risking("2000");

        Ruling.of(new DeclaredRisk(), held("150").working(declared), SECOND)
                .isDenied("against the declared risk, should this one fill first, of order")
                // 250 x (111 - 101); beside 100 they are 200 x 10
                .shows(Unit.MONEY, "2000", "0", "0", "2500")
                .wouldPass("100");
        Ruling.of(new DeclaredRisk(), reversed(), SECOND).isNotJudged();
    }

    @Test
    void areAtRiskWithAllThatTheyMayOpen() {
        Ruling.of(
                        new CapitalAtRisk(),
                        reversed().limit(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "5"),
                        SECOND)
                .isDenied("Capital at risk 5.5 % exceeds limit 5 %")
                // held 20 % of 15,000; before 100 x 10, after 250 x 10 while the second closes
                .shows(Unit.PERCENT, "5", "3", "1", "5.5")
                .wouldPass("100");
    }

    @Test
    void loseWithAllThatTheyMayOpenThoughTheOtherLosesNothing() {
        // 115,000 less the short of 15,000; 2,000 of 17,000 are left, and 250 x 10 would be lost
        ViewBuilder view =
                dollars("115000")
                        .held(share("AAPL"), "-150", "100", "100", "100")
                        .working(buy("250", "AAPL").limit("101").stopLoss("91"))
                        .limit(RiskLimit.MAX_DAILY_LOSS, "17000");

        Ruling.of(new MaxDailyLoss(), view, buy("150", "AAPL").stopLoss("100"))
                .isDenied()
                .shows(Unit.MONEY, "17000", "15000", "1000", "17500")
                .wouldPass("100");
    }

    @Test
    void doNotStandInTheWayOfWhatLeavesThemAsTheyWere() {
        ViewBuilder view = reversed().limit(RiskLimit.MAX_ORDER_QUANTITY, "100");

        Ruling.of(new MaxOrderQuantity(), view, buy("100", "AAPL")).passes();
        Ruling.of(
                        new MaxOrderQuantity(),
                        view.quoted(share("MSFT"), "100", "100"),
                        sell("100", "MSFT"))
                .passes();
    }

    @Test
    void tieUpTheSameWhicheverIsOlder() {
        TicketBuilder dear = buy("250", "AAPL").limit("101").stopLoss("91");
        TicketBuilder cheap = buy("150", "AAPL").limit("90").stopLoss("89");

        for (Exposures exposures :
                new Exposures[] {
                    exposures(held("-150").working(dear).working(cheap)),
                    exposures(held("-150").working(cheap).working(dear))
                }) {
            // the cheap one covers the short of 150, and all of the other opens: 250 x 101, x 10
            assertThat(exposures.pendingCash()).isEqualByComparingTo("25250");
            assertThat(exposures.pendingLossAtStop()).isEqualByComparingTo("2500");
        }
    }

    private static Exposures exposures(ViewBuilder view) {
        return view.of(share("AAPL").symbol()).portfolio().exposures();
    }

    private static ViewBuilder reversed() {
        return held("150").working(REVERSAL);
    }

    private static ViewBuilder held(String quantity) {
        return dollars("85000").held(share("AAPL"), quantity, "100", "100", "100");
    }
}
