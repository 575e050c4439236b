package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class DuplicateOrderTest {
    @ParameterizedTest
    @CsvSource({"1999, false", "2000, true", "2001, true"})
    void deniesTheSameOrderWithinTheWindow(long millis, boolean passes) {
        Ruling ruling = judge(after(millis, buy("5", "AAPL")), buy("5", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("less than 2 s ago").wouldPass("0");
        }
    }

    @Test
    void passesWhatDiffers() {
        judge(after(1, buy("5", "AAPL")), buy("6", "AAPL")).passes();
        judge(after(1, buy("5", "AAPL")), sell("5", "AAPL")).passes();
        judge(after(1, buy("5", "AAPL").limit("90")), buy("5", "AAPL").limit("91")).passes();
        judge(after(1, buy("5", "AAPL").limit("90")), buy("5", "AAPL")).passes();
        judge(after(1, buy("5", "MSFT")), buy("5", "AAPL")).passes();
    }

    @Test
    void letsStopsOfDifferentPricesBeALadder() {
        ViewBuilder first = after(1, buy("5", "AAPL").stop("110"));
        judge(first, buy("5", "AAPL").stop("111")).passes();
        judge(first, buy("5", "AAPL").stop("110")).isDenied("less than 2 s ago");

        ViewBuilder limited = after(1, buy("5", "AAPL").limit("112").stop("110"));
        judge(limited, buy("5", "AAPL").limit("112").stop("111")).passes();
        judge(limited, buy("5", "AAPL").limit("112").stop("110")).isDenied("less than 2 s ago");
    }

    @Test
    void exemptsNamedOrders() {
        judge(after(1, buy("5", "AAPL")).named(), buy("5", "AAPL")).isNotJudged();
    }

    @Test
    void exemptsOrdersOfTheHouse() {
        judge(after(1, buy("5", "AAPL")), buy("5", "AAPL").from(OrderOrigin.SYSTEM)).isNotJudged();
    }

    @Test
    void exemptsReductions() {
        ViewBuilder view = after(1, sell("5", "AAPL")).held(share("AAPL"), "10", "90", "99", "101");
        judge(view, sell("5", "AAPL")).isNotJudged();
    }

    @Test
    void isNotPassedByAnotherSize() {
        judge(after(1, buy("5", "AAPL")), buy("5", "AAPL").allowResize()).isDenied();
    }

    @Test
    void isOffWithoutAWindow() {
        ViewBuilder view =
                dollars()
                        .quoted(share("AAPL"), "99", "101")
                        .recent(buy("5", "AAPL"), Duration.ofMillis(1));
        judge(view, buy("5", "AAPL")).isNotJudged();
    }

    private static ViewBuilder after(long millis, TicketBuilder earlier) {
        return dollars()
                .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS, "2")
                .quoted(share("AAPL"), "99", "101")
                .recent(earlier, Duration.ofMillis(millis));
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new DuplicateOrder(), view, ticket);
    }
}
