package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.marketdata.InMemoryBars;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.ShowCorrelation.Pair;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.BarDraft;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.Reason;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ShowCorrelationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TradingHouse house = TradingHouse.open();
    private final InMemoryBars bars = new InMemoryBars();
    private final ShowCorrelation show = new ShowCorrelation(house.access, house.books, bars);
    private final Desk ada = holder();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsEveryTwoInstrumentsRowByRow() {
        save(AAPL, 41, "100", "80");
        save(BTC, 41, "50000", "40000");

        List<Pair> pairs = pairs(20);

        assertThat(pairs)
                .extracting(pair -> pair.one() + " " + pair.other())
                .containsExactly("AAPL AAPL", "AAPL BTC", "BTC AAPL", "BTC BTC");
        assertThat(pairs)
                .allSatisfy(
                        pair -> {
                            assertThat(pair.value().value().orElseThrow())
                                    .isCloseTo(1, Offset.offset(1e-12));
                            assertThat(pair.observations()).isEqualTo(20);
                        });
    }

    @Test
    void isUndefinedOfFewerThanTwentyReturns() {
        save(AAPL, 41, "100", "80");
        save(BTC, 20, "50000", "40000");

        List<Pair> pairs = pairs(40);

        assertThat(pairs)
                .extracting(pair -> pair.value().reason())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Reason.INSUFFICIENT_DATA),
                        Optional.of(Reason.INSUFFICIENT_DATA),
                        Optional.of(Reason.INSUFFICIENT_DATA));
        assertThat(pairs).extracting(Pair::observations).containsExactly(40, 19, 19, 19);
    }

    @Test
    void isUndefinedOfWhatNeverMoved() {
        save(AAPL, 41, "100", "80");
        save(BTC, 41, "50000", "50000");

        assertThat(pairs(40))
                .extracting(pair -> pair.value().reason())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Reason.ZERO_VARIANCE),
                        Optional.of(Reason.ZERO_VARIANCE),
                        Optional.of(Reason.ZERO_VARIANCE));
    }

    @Test
    void hasNoPairsWithoutPositions() {
        Desk bob = house.trader("1000", "USD");

        assertThat(done(show.show(bob.actor(), Optional.of(bob.account()), 20)).pairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 19, 1001})
    void refusesOtherThanTwentyToAThousandDays(int days) {
        assertThat(refused(show.show(ada.actor(), Optional.of(ada.account()), days)))
                .isEqualTo(Refusal.Invalid.of("days", "must be from 20 to 1000"));
    }

    private Desk holder() {
        Desk trader = house.trader("100000", "USD");
        house.quote(AAPL, "100", "100");
        house.quote(BTC, "50000", "50000");
        trader.filled(Side.BUY, AAPL, "10", "95");
        trader.filled(Side.BUY, BTC, "0.1", "49000");
        return trader;
    }

    private List<Pair> pairs(int days) {
        return done(show.show(ada.actor(), Optional.of(ada.account()), days)).pairs();
    }

    private void save(Symbol symbol, int count, String even, String odd) {
        bars.save(
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        BarDraft.ofClose(
                                                symbol,
                                                TODAY.minusDays(i),
                                                Price.of(i % 2 == 0 ? even : odd)))
                        .toList());
    }
}
