package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

class NothingToReduceTest {
    @Test
    void passesAReduceOnlyOrderAgainstAPosition() {
        judge(longApple(), sell("4", "AAPL").reduceOnly()).passes();
    }

    @Test
    void clampsWhatIsLargerThanThePosition() {
        Ruling ruling = judge(longApple(), sell("25", "AAPL").reduceOnly());
        ruling.passes();
        assertThat(ruling.approvedQuantity()).isEqualByComparingTo("10");
    }

    @Test
    void deniesAReduceOnlyOrderWithoutAPosition() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), sell("1", "AAPL").reduceOnly())
                .isDenied("nothing left to reduce of AAPL")
                .wouldPass("0");
    }

    @Test
    void deniesAReduceOnlyOrderOnThePositionsOwnSide() {
        judge(longApple(), buy("1", "AAPL").reduceOnly()).isDenied();
    }

    @Test
    void countsWhatIsOnItsWayOutAlready() {
        ViewBuilder view = longApple().working(sell("7", "AAPL").limit("110"));
        Ruling ruling = judge(view, sell("10", "AAPL").reduceOnly());
        ruling.passes();
        assertThat(ruling.approvedQuantity()).isEqualByComparingTo("3");
        judge(view.working(sell("3", "AAPL").limit("120")), sell("1", "AAPL").reduceOnly())
                .isDenied();
    }

    @Test
    void protectionNeverStandsInTheWay() {
        ViewBuilder view =
                longApple()
                        .working(
                                sell("10", "AAPL")
                                        .stop("80")
                                        .reduceOnly()
                                        .from(OrderOrigin.PROTECTIVE))
                        .working(
                                sell("10", "AAPL")
                                        .limit("120")
                                        .reduceOnly()
                                        .from(OrderOrigin.PROTECTIVE));
        judge(view, sell("10", "AAPL").reduceOnly()).passes();
    }

    @Test
    void leavesOtherOrdersAlone() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), sell("1", "AAPL")).passes();
    }

    private static ViewBuilder longApple() {
        return dollars().held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new NothingToReduce(), view, ticket);
    }
}
