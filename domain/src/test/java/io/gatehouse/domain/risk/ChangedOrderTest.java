package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.rule.DeclaredRisk;
import io.gatehouse.domain.risk.rule.InsufficientFunds;
import io.gatehouse.domain.risk.rule.MaxDailyLoss;
import io.gatehouse.domain.risk.rule.MaxNetExposure;
import io.gatehouse.domain.risk.rule.MaxOpenPositions;
import io.gatehouse.domain.risk.rule.MaxOrderNotional;
import io.gatehouse.domain.risk.rule.MaxOrderQuantity;
import io.gatehouse.domain.risk.rule.MaxPositionSize;
import io.gatehouse.domain.risk.rule.MaxWorkingOrders;
import io.gatehouse.domain.risk.rule.PriceStale;
import io.gatehouse.domain.risk.rule.RiskPerTrade;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/**
 * An order that takes the place of one to buy 300 shares at 100 with a stop at 95, which was
 * accepted before the limits were lowered: it takes 30,000 and may lose 1,500.
 */
class ChangedOrderTest {
    @ParameterizedTest
    @CsvSource({
        "300, 99.99, true",
        "300, 100, true",
        // 300 x 5.01 are 1,503, 301 x 4.99 are 1,501.99
        "300, 100.01, false",
        "301, 99.99, false",
        "200, 100, true",
    })
    void isDeniedOnlyForRiskingMoreThanTheOrderAsItStands(
            String quantity, String price, boolean passes) {
        Ruling ruling = judge(new RiskPerTrade(), quantity, price);

        assertThat(ruling.verdict().isBreach()).isEqualTo(!passes);
    }

    /** 100 filled at 102 may lose 700, 301 that are left at 100 another 1,505, of 110,000. */
    @Test
    void countsWhatTheOrderHasOpenedBefore() {
        judge(new RiskPerTrade(), filled("100"), "300", "100").passes();
        judge(new RiskPerTrade(), filled("100"), "301", "100")
                .isDenied("Risk of the trade 2.0045 % exceeds limit 1 %")
                .wouldPass("300");
        judge(new MaxOrderQuantity(), filled("100"), "301", "100")
                .isDenied()
                .shows(Unit.LOTS, "200", "100", "300", "401");
        judge(
                        new MaxOrderNotional(),
                        filled("100").limit(RiskLimit.MAX_ORDER_NOTIONAL, "40199"),
                        "301",
                        "100")
                .isDenied()
                .shows(Unit.MONEY, "40199", "10200", "30000", "40300");
        judge(
                        new DeclaredRisk(),
                        filled("100"),
                        buy("301", "AAPL").limit("100").stopLoss("95").risking("2204"))
                .isDenied()
                .shows(Unit.MONEY, "2204", "700", "1500", "2205");
    }

    /** Bought back since, or sold against a long: no opening of this order is left. */
    @Test
    void countsOnlyWhatIsStillHeldOfIt() {
        judge(new MaxOrderQuantity(), filled("60"), "301", "100")
                .isDenied()
                .shows(Unit.LOTS, "200", "60", "300", "361");
        judge(new MaxOrderQuantity(), filled("-100"), "301", "100")
                .isDenied()
                .shows(Unit.LOTS, "200", "0", "200", "201");
    }

    @Test
    void countsTheOrderAsItStandsAsReserved() {
        judge(new RiskPerTrade(), "301", "100")
                .isDenied("Risk of the trade 1.505 % exceeds limit 1 %")
                .shows(Unit.PERCENT, "1", "0", "1.5", "1.505")
                .wouldPass("300");
    }

    @Test
    void mayStillBeBeyondALimitThatItComesCloserTo() {
        judge(new MaxOrderQuantity(), "299", "100").passes();
        judge(new MaxOrderQuantity(), "301", "100")
                .isDenied()
                .shows(Unit.LOTS, "200", "0", "300", "301");
        judge(new MaxPositionSize(), "300", "99").passes();
        judge(new MaxPositionSize(), "300", "101")
                .isDenied()
                .shows(Unit.MONEY, "20000", "0", "30000", "30300");
        judge(new InsufficientFunds(), poor(), buy("300", "AAPL").limit("99")).passes();
        judge(new InsufficientFunds(), poor(), buy("300", "AAPL").limit("101"))
                .isDenied()
                .shows(Unit.MONEY, "20000", "0", "30000", "30300");
    }

    @Test
    void mayGiveUpAPartOfAHedgeAsItsCancelWouldGiveUpAll() {
        // 500 short at 100; bought 300 net 20,000, bought 200 net 30,000 where 10,000 may be
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "10")
                        .held(share("MSFT"), "-500", "100", "100", "100")
                        .quoted(share("AAPL"), "100", "100")
                        .inPlaceOf(buy("300", "AAPL").limit("100").ticket());

        judge(new MaxNetExposure(), view, buy("200", "AAPL").limit("100")).passes();
    }

    @Test
    void takesNoPlaceOfItsOwnBesideTheOrderAsItStands() {
        judge(new MaxOpenPositions(), "300", "101").passes();
        judge(new MaxWorkingOrders(), "300", "101").passes();
    }

    @Test
    void losesNoMoreOfTheDayThanTheOrderAsItStands() {
        // 200 of 1,000 are lost
        judge(new MaxDailyLoss(), "300", "99").passes();
        judge(new MaxDailyLoss(), "300", "101")
                .isDenied("Daily loss 2000 at the stops exceeds limit 1000")
                .shows(Unit.MONEY, "1000", "200", "1500", "2000");
    }

    @Test
    void isOfItsDeclaredRiskOrNoWorseThanBefore() {
        judge(
                        new DeclaredRisk(),
                        view(),
                        buy("300", "AAPL").limit("99").stopLoss("95").risking("1000"))
                .passes();
    }

    @Test
    void waitsForAPriceLikeANewOne() {
        ViewBuilder stale = view().quoteAge("AAPL", Duration.ofSeconds(61));

        judge(new PriceStale(), stale, buy("300", "AAPL").limit("99").stopLoss("95")).isDenied();
    }

    private static Ruling judge(RiskRule rule, String quantity, String price) {
        return judge(rule, view(), buy(quantity, "AAPL").limit(price).stopLoss("95"));
    }

    private static Ruling judge(RiskRule rule, ViewBuilder view, String quantity, String price) {
        return judge(rule, view, buy(quantity, "AAPL").limit(price).stopLoss("95"));
    }

    /** The order has filled 100 at 102 before, and so much is held. */
    private static ViewBuilder filled(String held) {
        return view().filled("100", "102").held(share("AAPL"), held, "102", "100", "100");
    }

    private static Ruling judge(RiskRule rule, ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(rule, view, ticket);
    }

    /** A limit of everything that is lower than what the order takes. */
    private static ViewBuilder view() {
        return dollars()
                .day("100200", "0")
                .limit(RiskLimit.RISK_PER_TRADE_PERCENT, "1")
                .limit(RiskLimit.MAX_ORDER_QUANTITY, "200")
                .limit(RiskLimit.MAX_POSITION_SIZE, "20000")
                .limit(RiskLimit.MAX_OPEN_POSITIONS, "0")
                .limit(RiskLimit.MAX_WORKING_ORDERS, "0")
                .limit(RiskLimit.MAX_DAILY_LOSS, "1000")
                .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "60")
                .quoted(share("AAPL"), "99", "101")
                .inPlaceOf(buy("300", "AAPL").limit("100").stopLoss("95").risking("1000").ticket());
    }

    private static ViewBuilder poor() {
        return dollars("20000")
                .quoted(share("AAPL"), "99", "101")
                .inPlaceOf(buy("300", "AAPL").limit("100").ticket());
    }
}
