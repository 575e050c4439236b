package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class InsufficientFundsTest {
    @ParameterizedTest
    @CsvSource({"99, true", "100, true", "101, false"})
    void measuresTheCostByCash(String quantity, boolean passes) {
        Ruling ruling =
                judge(dollars("10100").quoted(share("AAPL"), "99", "101"), buy(quantity, "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Cash committed 10201 exceeds limit 10100")
                    .shows(Unit.MONEY, "10100", "0", "0", "10201")
                    .wouldPass("100");
        }
    }

    @Test
    void addsFees() {
        // 0.1 % of 10,100 = 10.10
        ViewBuilder view =
                dollars("10110.09")
                        .quoted(share("AAPL"), "99", "101")
                        .fees("AAPL", onePerThousand());
        judge(view, buy("100", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "10110.09", "0", "0", "10110.10");
        judge(view.balance("USD", "10110.10"), buy("100", "AAPL")).passes();
    }

    @Test
    void doesNotSpendTheProceedsOfShortSales() {
        // 2,000 of the 10,000 came from 20 shorts at 100, which tie up another 20 x 105
        ViewBuilder view =
                dollars("10000")
                        .quoted(share("AAPL"), "99", "100")
                        .held(share("MSFT"), "-20", "100", "104", "105");
        judge(view, buy("59", "AAPL")).passes();
        judge(view, buy("60", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "8000", "2100", "0", "8100")
                .wouldPass("59");
    }

    @Test
    void takesOffMarginAndOpenLossesOfMarginedPositions() {
        // 1 x 50 x 4,000 x 10 % = 20,000 margin; bought at 4,010: 500 open loss
        ViewBuilder view =
                dollars("30500")
                        .quoted(share("AAPL"), "99", "100")
                        .held(future("ES"), "1", "4010", "4000", "4000.25");
        judge(view, buy("100", "AAPL")).passes();
        judge(view, buy("101", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "30500", "20500", "0", "30600");
    }

    @Test
    void openGainsAreNotCash() {
        ViewBuilder view =
                dollars("30000")
                        .quoted(share("AAPL"), "99", "100")
                        .held(future("ES"), "1", "3000", "4000", "4000.25");
        judge(view, buy("101", "AAPL")).isDenied().wouldPass("100");
    }

    @Test
    void takesOffWhatWorkingOrdersWillNeed() {
        // 50 x 90 = 4,500 and 1 x 50 x 4,000 x 10 % = 20,000
        ViewBuilder view =
                dollars("30000")
                        .quoted(share("AAPL"), "99", "100")
                        .quoted(future("ES"), "4000", "4000.25")
                        .working(buy("50", "AAPL").limit("90"))
                        .working(buy("1", "ES").limit("4000"));
        judge(view, buy("55", "AAPL")).passes();
        judge(view, buy("56", "AAPL")).isDenied().shows(Unit.MONEY, "30000", "0", "24500", "30100");
    }

    @Test
    void reckonsAShortSaleAboveTheAsk() {
        // 100 x 1.03 = 103 a share, more than the limit of 102, less than the limit of 110
        ViewBuilder view = dollars("1030").quoted(share("AAPL"), "99", "100");
        judge(view, sell("10", "AAPL").limit("102")).passes();
        judge(view, sell("10", "AAPL").limit("110"))
                .isDenied()
                .shows(Unit.MONEY, "1030", "0", "0", "1100");
        judge(view, sell("11", "AAPL")).isDenied().wouldPass("10");
    }

    @Test
    void deniesWhenCashIsGone() {
        judge(dollars("-1").quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).isDenied();
    }

    @Test
    void staysWithinWhatABrokerHasFree() {
        // 50,000 of cash, 44,000 of which hold margin at the broker
        ViewBuilder view =
                dollars("50000")
                        .synced(DataState.FRESH, Duration.ofSeconds(2))
                        .brokerSaid("50000", "50000", "44000", "6000")
                        .quoted(share("AAPL"), "99", "100");
        judge(view, buy("60", "AAPL")).passes();
        judge(view, buy("61", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "6000", "0", "0", "6100")
                .wouldPass("60");
    }

    @Test
    void countsCashOfOtherCurrencies() {
        ViewBuilder view =
                dollars("0")
                        .rate("EUR", "1.10")
                        .balance("EUR", "100")
                        .quoted(share("AAPL"), "99", "110");
        judge(view, buy("1", "AAPL")).passes();
        judge(view, buy("2", "AAPL")).isDenied();
    }

    /** 500 sold at 99.90 cost 100 to buy back: 99,950 of cash are left, 999 shares. */
    @Test
    void paysForALongWithWhatItsShortHadTiedUp() {
        ViewBuilder view = dollars("149950").held(share("AAPL"), "-500", "99.90", "99.90", "100");
        judge(view, buy("1499", "AAPL")).passes();
        judge(view, buy("1500", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "100000", "50000", "0", "100050")
                .wouldPass("1499");
    }

    /** 500 sold at 99.90 bring 49,950 to 49,860: 99,810, of which a short takes 103 a share. */
    @Test
    void sellsShortForWhatItsLongBrings() {
        ViewBuilder view = dollars("49860").held(share("AAPL"), "500", "100.28", "99.90", "100");
        judge(view, sell("1469", "AAPL")).passes();
        judge(view, sell("1470", "AAPL")).isDenied().wouldPass("1469");
    }

    /** 500 at 99.90 bring far more than the 1,000 of cash, and one share sold short takes 103. */
    @Test
    void asksForNothingWhereACloseBringsMoreThanOpens() {
        ViewBuilder view = dollars("1000").held(share("AAPL"), "500", "100.28", "99.90", "100");
        judge(view, sell("501", "AAPL")).passes();
        judge(view, sell("994", "AAPL")).passes();
        judge(view, sell("995", "AAPL"))
                .isDenied()
                .shows(Unit.MONEY, "1000", "0", "0", "1035")
                .wouldPass("994");
    }

    /** 100 sold at 10 cost 9,000 to buy back at the limit: 11,000 are left for what opens. */
    @Test
    void leavesLessToALongWhoseShortCostsMoreThanItHadTiedUp() {
        ViewBuilder view = dollars("20000").held(share("AAPL"), "-100", "10", "59", "60");
        judge(view, buy("222", "AAPL").limit("90")).passes();
        judge(view, buy("223", "AAPL").limit("90")).isDenied().wouldPass("222");
    }

    @Test
    void letsAnythingClose() {
        judge(dollars("-500").held(share("AAPL"), "10", "90", "99", "101"), sell("10", "AAPL"))
                .isNotJudged();
    }

    @Test
    void leavesMarginedInstrumentsAlone() {
        judge(dollars("1").quoted(future("ES"), "4000", "4000.25"), buy("1", "ES")).isNotJudged();
    }

    private static FeeSchedule onePerThousand() {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "commission",
                                FeeSchedule.Basis.NOTIONAL,
                                new BigDecimal("0.001"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InsufficientFunds(), view, ticket);
    }
}
