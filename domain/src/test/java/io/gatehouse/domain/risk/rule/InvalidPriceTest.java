package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.metal;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.NOW;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class InvalidPriceTest {
    @ParameterizedTest
    @ValueSource(strings = {"100", "100.01", "99.99"})
    void passesPricesOnTheTick(String price) {
        judge(apple(), buy("1", "AAPL").limit(price)).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.001", "0", "0.005"})
    void deniesPricesOffTheTick(String price) {
        judge(apple(), buy("1", "AAPL").limit(price)).isDenied("Price " + price);
    }

    @Test
    void deniesEveryOtherPriceOffTheTick() {
        judge(apple(), buy("1", "AAPL").stop("102.005")).isDenied("Stop price 102.005");
        judge(apple(), buy("1", "AAPL").stopLoss("95.005")).isDenied("Stop loss 95.005");
        judge(apple(), buy("1", "AAPL").target("110.005")).isDenied("Target 110.005");
    }

    @ParameterizedTest
    @CsvSource({"101.01, true", "101, false", "100.99, false"})
    void buyStopLiesAboveTheAsk(String stop, boolean passes) {
        expect(judge(apple(), buy("1", "AAPL").stop(stop)), passes, "above the market 101");
    }

    @ParameterizedTest
    @CsvSource({"98.99, true", "99, false", "99.01, false"})
    void sellStopLiesBelowTheBid(String stop, boolean passes) {
        expect(judge(apple(), sell("1", "AAPL").stop(stop)), passes, "below the market 99");
    }

    @ParameterizedTest
    @CsvSource({"100.51, true", "100.50, false"})
    void stopIsMeasuredByTheLastPriceWhereThereIsOne(String stop, boolean passes) {
        ViewBuilder view = apple().quote(quote("AAPL", "99", "101", "100.50"));
        expect(judge(view, buy("1", "AAPL").stop(stop)), passes, "above the market");
    }

    @ParameterizedTest
    @CsvSource({"1.10021, true", "1.10020, false"})
    void stopOfACurrencyIsMeasuredByItsOwnSide(String stop, boolean passes) {
        ViewBuilder view =
                dollars()
                        .quoted(pair("EURUSD"), "1.10000", "1.10020")
                        .quote(quote("EURUSD", "1.10000", "1.10020", "1.10010"));
        expect(judge(view, buy("1", "EURUSD").stop(stop)), passes, "above the market");
    }

    @ParameterizedTest
    @CsvSource({"2400.51, true", "2400.50, false", "2400.30, false"})
    void stopOfAMetalIsMeasuredByItsOwnSide(String stop, boolean passes) {
        ViewBuilder view =
                dollars()
                        .quoted(metal("XAUUSD"), "2400.00", "2400.50")
                        .quote(quote("XAUUSD", "2400.00", "2400.50", "2400.00"));
        expect(judge(view, buy("0.1", "XAUUSD").stop(stop)), passes, "above the market");
    }

    @ParameterizedTest
    @CsvSource({"100.99, true", "101, false", "101.01, false"})
    void stopLossOfABuyLiesBelowItsEntry(String stop, boolean passes) {
        expect(judge(apple(), buy("1", "AAPL").stopLoss(stop)), passes, "below the entry 101");
    }

    @ParameterizedTest
    @CsvSource({"99.01, true", "99, false", "98.99, false"})
    void stopLossOfASellLiesAboveItsEntry(String stop, boolean passes) {
        expect(judge(apple(), sell("1", "AAPL").stopLoss(stop)), passes, "above the entry 99");
    }

    @ParameterizedTest
    @CsvSource({"100.99, true", "101, false", "104.99, false"})
    void stopLossOfAMarketableBuyLimitLiesBelowTheMarket(String stop, boolean passes) {
        expect(
                judge(apple(), buy("1", "AAPL").limit("105").stopLoss(stop)),
                passes,
                "Stop loss " + stop + " does not lie below the market 101.");
    }

    @ParameterizedTest
    @CsvSource({"99.01, true", "99, false", "95.01, false"})
    void stopLossOfAMarketableSellLimitLiesAboveTheMarket(String stop, boolean passes) {
        expect(
                judge(apple(), sell("1", "AAPL").limit("95").stopLoss(stop)),
                passes,
                "Stop loss " + stop + " does not lie above the market 99.");
    }

    @ParameterizedTest
    @CsvSource({"94.99, true", "95, false", "97, false"})
    void stopLossOfARestingBuyLimitLiesBelowItsLimit(String stop, boolean passes) {
        expect(
                judge(apple(), buy("1", "AAPL").limit("95").stopLoss(stop)),
                passes,
                "below the entry 95.");
    }

    @ParameterizedTest
    @CsvSource({"101.99, true", "102, false", "104.99, false"})
    void stopLossOfABuyStopLimitLiesBelowWhatTriggersIt(String stop, boolean passes) {
        expect(
                judge(apple(), buy("1", "AAPL").stop("102").limit("105").stopLoss(stop)),
                passes,
                "below the stop price 102.");
    }

    @Test
    void stopLossOfALimitWithoutAMarketLiesBelowTheLimit() {
        ViewBuilder view = dollars().unquoted(share("AAPL"), "0", "0");
        judge(view, buy("1", "AAPL").limit("105").stopLoss("104.99")).passes();
        judge(view, buy("1", "AAPL").limit("105").stopLoss("105")).isDenied("below the entry 105");
    }

    @ParameterizedTest
    @CsvSource({"95.01, true", "95, false", "94.99, false"})
    void targetOfABuyLiesAboveItsLimit(String target, boolean passes) {
        expect(
                judge(apple(), buy("1", "AAPL").limit("95").target(target)),
                passes,
                "above the entry 95");
    }

    @Test
    void targetOfASellLiesBelowItsEntry() {
        judge(apple(), sell("1", "AAPL").target("98.99")).passes();
        judge(apple(), sell("1", "AAPL").target("99")).isDenied("below the entry 99");
    }

    @Test
    void bindsExitsForTheTickAlone() {
        judge(longApple(), sell("10", "AAPL").limit("100.001")).isDenied("Price 100.001");
        judge(longApple(), sell("10", "AAPL").stop("150")).passes();
        judge(longApple(), sell("10", "AAPL").stopLoss("1.001").target("500")).passes();
    }

    @Test
    void judgesTheProtectionOfTheExcess() {
        judge(longApple(), sell("11", "AAPL").stopLoss("98"))
                .isDenied("Stop loss 98")
                .wouldPass("10");
    }

    @Test
    void leavesAMissingMarketToItsOwnCheck() {
        ViewBuilder view = dollars().unquoted(share("AAPL"), "0", "0");
        judge(view, buy("1", "AAPL").stop("150").stopLoss("10")).passes();
    }

    private static void expect(Ruling ruling, boolean passes, String words) {
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied(words);
        }
    }

    private static ViewBuilder apple() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static ViewBuilder longApple() {
        return dollars().held(share("AAPL"), "10", "90", "99", "101");
    }

    private static Quote quote(String symbol, String bid, String ask, String last) {
        return new Quote(
                new Symbol(symbol),
                Optional.of(Price.of(bid)),
                Optional.of(Price.of(ask)),
                Optional.of(Price.of(last)),
                NOW);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InvalidPrice(), view, ticket);
    }
}
