package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.bounded;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidQuantityTest {
    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "99", "100"})
    void passesMultiplesOfTheStepWithinTheBounds(String quantity) {
        judge(from5to100(), buy(quantity, "AAPL")).passes();
    }

    @Test
    void deniesLessThanTheLeast() {
        judge(from5to100(), buy("4", "AAPL"))
                .isDenied("4 is below the least quantity 5")
                .wouldPass("0");
    }

    @Test
    void deniesMoreThanTheMost() {
        judge(from5to100(), buy("101", "AAPL")).isDenied("101 exceeds limit 100").wouldPass("100");
    }

    @Test
    void deniesWhatIsOffTheStep() {
        judge(from5to100(), buy("7.5", "AAPL"))
                .isDenied("7.5 is not a multiple of the lot step 1")
                .wouldPass("7");
    }

    @Test
    void letsAnOddRemainderClose() {
        ViewBuilder view = dollars().held(share("AAPL"), "10.5", "90", "99", "101");
        judge(view, sell("10.5", "AAPL")).isNotJudged();
    }

    @Test
    void anOddRemainderFlipsInWholeLotsOnly() {
        ViewBuilder view = dollars().held(share("AAPL"), "10.5", "90", "99", "101");
        judge(view, sell("12", "AAPL")).passes();
        judge(view, sell("12.5", "AAPL"))
                .isDenied("12.5 is not a multiple of the lot step 1")
                .wouldPass("12");
        judge(view, sell("12.2", "AAPL")).isDenied().wouldPass("12");
    }

    @Test
    void letsAnExitOfMoreThanTheMostClose() {
        judge(longOf500(), sell("500", "AAPL")).isNotJudged();
    }

    /** A broker takes or refuses it whole, so what it closes of too much would not get out. */
    @Test
    void countsAllOfAFlipAgainstTheMost() {
        judge(longOf500(), sell("501", "AAPL"))
                .isDenied("501 exceeds limit 100 of one order")
                .wouldPass("500");
        judge(longOf500(), sell("600", "AAPL")).isDenied().wouldPass("500");
    }

    @Test
    void aFlipIsCutBackToTheMost() {
        ViewBuilder view =
                dollars().held(bounded(share("AAPL"), "1", "100"), "60", "90", "99", "101");
        judge(view, sell("100", "AAPL")).passes();
        judge(view, sell("101", "AAPL")).isDenied().wouldPass("100");
    }

    @Test
    void wouldPassTheExitWhereTheLeastOpeningIsTooLarge() {
        ViewBuilder view =
                dollars().held(bounded(share("AAPL"), "5", "100"), "2", "90", "99", "101");
        judge(view, sell("3", "AAPL")).isDenied().wouldPass("2");
    }

    private static ViewBuilder longOf500() {
        return dollars().held(bounded(share("AAPL"), "1", "100"), "500", "90", "99", "101");
    }

    private static ViewBuilder from5to100() {
        return dollars().quoted(bounded(share("AAPL"), "5", "100"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InvalidQuantity(), view, ticket);
    }
}
