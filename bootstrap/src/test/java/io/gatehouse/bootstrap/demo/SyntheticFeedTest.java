package io.gatehouse.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SyntheticFeedTest {
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
    private static final Instrument AAPL = Contracts.share("AAPL");
    private static final Instrument EURUSD = Contracts.pair("EURUSD");
    private static final Instrument NIFTY = Contracts.index("NIFTY");

    @Test
    void theSameSeedGivesTheSamePrices() {
        assertThat(steps(7, 500)).isEqualTo(steps(7, 500));
    }

    @Test
    void anotherSeedGivesOtherPrices() {
        assertThat(steps(7, 1)).isNotEqualTo(steps(8, 1));
    }

    @Test
    void aWalkDoesNotDependOnItsNeighbours() {
        List<Quote> alone = SyntheticFeed.over(List.of(AAPL), 7).next(NOW);
        List<Quote> among = SyntheticFeed.over(List.of(NIFTY, EURUSD, AAPL), 7).next(NOW);

        assertThat(among).hasSize(3).containsAll(alone);
    }

    @Test
    void quotesAreOnTheTickAndAtLeastOneTickWide() {
        assertThat(steps(7, 2_000))
                .allSatisfy(
                        quote -> {
                            BigDecimal tick = tickOf(quote.symbol());
                            BigDecimal bid = quote.bid().orElseThrow().value();
                            BigDecimal ask = quote.ask().orElseThrow().value();
                            assertThat(Decimals.isMultipleOf(bid, tick)).isTrue();
                            assertThat(Decimals.isMultipleOf(ask, tick)).isTrue();
                            assertThat(ask.subtract(bid)).isGreaterThanOrEqualTo(tick);
                        });
    }

    @Test
    void aDayGoesTwoHundredTimesAsFarAsASecond() {
        // four draws of up to 17 parts per million, and some ticks of 9
        assertThat(largestMove(SyntheticFeed.over(List.of(EURUSD), 7)))
                .isLessThan(new BigDecimal("0.0001"));
        assertThat(largestMove(SyntheticFeed.ofDays(List.of(EURUSD), 7)))
                .isGreaterThan(new BigDecimal("0.005"))
                .isLessThan(new BigDecimal("0.0138"));
    }

    @Test
    void theFirstQuoteIsAroundThePriceOfTheTable() {
        Quote first = SyntheticFeed.over(List.of(AAPL), 7).next(NOW).getFirst();

        // 230.00 less 1 basis point of spread; four draws of 80 millionths are 7.4 cents at most.
        assertThat(first.bid().orElseThrow()).isBetween(Price.of("229.90"), Price.of("230.08"));
        assertThat(first.at()).isEqualTo(NOW);
    }

    @Test
    void pricesMoveAndYetStayPlausibleForADay() {
        SyntheticFeed feed = SyntheticFeed.over(List.of(AAPL), 7);
        List<BigDecimal> bids =
                IntStream.range(0, 86_400)
                        .mapToObj(step -> feed.next(NOW).getFirst().bid().orElseThrow().value())
                        .toList();

        assertThat(bids.stream().distinct().count()).isGreaterThan(500);
        assertThat(bids)
                .allMatch(bid -> bid.compareTo(new BigDecimal("172.50")) > 0)
                .allMatch(bid -> bid.compareTo(new BigDecimal("287.50")) < 0);
    }

    @Test
    void showsTradesWhereThereIsATapeAndNoneForCurrencies() {
        List<Quote> quotes = SyntheticFeed.over(List.of(AAPL, EURUSD), 7).next(NOW);

        assertThat(quotes.getFirst().last()).isPresent();
        assertThat(quotes.getFirst().last()).isIn(quotes.getFirst().bid(), quotes.getFirst().ask());
        assertThat(quotes.getLast().last()).isEmpty();
    }

    @Test
    void leavesOutInstrumentsItHasNoPriceFor() {
        Instrument unknown = Contracts.share("ACME");

        assertThat(SyntheticFeed.over(List.of(unknown), 7).next(NOW)).isEmpty();
    }

    @Test
    void coversTheCatalogueThatShips() {
        assertThat(SyntheticPrice.table().keySet())
                .extracting(Symbol::value)
                .containsExactlyInAnyOrder(
                        "AAPL",
                        "MSFT",
                        "SPY",
                        "BTC",
                        "ETH",
                        "NIFTY",
                        "BANKNIFTY",
                        "EURUSD",
                        "GBPUSD",
                        "USDJPY",
                        "USDINR",
                        "XAUUSD");
    }

    @Test
    void refusesAPriceThatCannotWalk() {
        assertThatThrownBy(
                        () ->
                                new SyntheticPrice(
                                        AAPL.symbol(), BigDecimal.ZERO, BigDecimal.ONE, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Quote> steps(long seed, int count) {
        SyntheticFeed feed = SyntheticFeed.over(List.of(AAPL, EURUSD, NIFTY), seed);
        return IntStream.range(0, count).boxed().flatMap(step -> feed.next(NOW).stream()).toList();
    }

    private static BigDecimal tickOf(Symbol symbol) {
        return Stream.of(AAPL, EURUSD, NIFTY)
                .filter(instrument -> instrument.symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .spec()
                .tickSize();
    }

    /** The largest of a hundred moves, as a share of the price. */
    private static BigDecimal largestMove(SyntheticFeed feed) {
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal before = feed.next(NOW).getFirst().mid().value();
        for (int step = 0; step < 100; step++) {
            BigDecimal price = feed.next(NOW).getFirst().mid().value();
            largest =
                    price.divide(before, Decimals.RATIO)
                            .subtract(BigDecimal.ONE)
                            .abs()
                            .max(largest);
            before = price;
        }
        return largest;
    }
}
