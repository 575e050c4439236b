package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.RandomFills;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What holds for every sequence of fills; a failing test carries its seed in its name. */
class BookPropertiesTest {
    private static final Symbol SYMBOL = new Symbol("ACME");
    private static final BigDecimal MULTIPLIER = new BigDecimal("2.5");
    private static final ContractSpec SPEC = Specs.cash("USD", "2.5");
    private static final Price MARK = Price.of("87.65");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void realizedAndOpenPnlOfThePositionAreCashAndValueExactly(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        Book book = new Book(SYMBOL, SPEC, LotMethod.FIFO).bookAll(fills);
        BigDecimal pnl = book.realized().add(book.position().unrealized(MARK, MULTIPLIER));
        assertThat(pnl).isEqualByComparingTo(cashAndValue(fills, book.position()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void realizedAndOpenPnlOfTheLotsAreCashAndValueExactlyByEveryMethod(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        for (LotMethod method : LotMethod.values()) {
            Book book = new Book(SYMBOL, SPEC, method).bookAll(fills);
            assertThat(book.realizedOfLots().add(book.unrealizedOfLots(MARK)))
                    .as(method.name())
                    .isEqualByComparingTo(cashAndValue(fills, book.position()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lotsAddUpToThePositionAfterEveryFillByEveryMethod(long seed) {
        for (LotMethod method : LotMethod.values()) {
            Book book = new Book(SYMBOL, SPEC, method);
            for (Fill fill : RandomFills.of(seed)) {
                book.book(fill);
                assertThat(book.lots().quantity())
                        .as(method.name())
                        .isEqualTo(book.position().quantity());
                assertThat(book.lots().lots())
                        .allMatch(
                                lot ->
                                        lot.quantity().signum()
                                                == book.position().quantity().signum());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noGrainOfAFeeIsLostByAnyMethod(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        for (LotMethod method : LotMethod.values()) {
            Book book = new Book(SYMBOL, SPEC, method).bookAll(fills);
            BigDecimal ofLots =
                    sum(book.closedLots(), ClosedLot::fees).add(sum(book.lots().lots(), Lot::fees));
            assertThat(ofLots).as(method.name()).isEqualByComparingTo(sum(fills, Fill::fee));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tradesCarryAllThatWasRealizedAndPaid(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        Book book = new Book(SYMBOL, SPEC, LotMethod.FIFO).bookAll(fills);
        List<Trade.Result> results =
                Stream.concat(book.closedTrades().stream(), book.openTrade().stream())
                        .map(Trade::result)
                        .toList();
        assertThat(sum(results, Trade.Result::gross)).isEqualByComparingTo(book.realized());
        assertThat(sum(results, Trade.Result::fees)).isEqualByComparingTo(sum(fills, Fill::fee));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTradeIsOpenExactlyWhileThePositionIs(long seed) {
        Book book = new Book(SYMBOL, SPEC, LotMethod.FIFO);
        for (Fill fill : RandomFills.of(seed)) {
            book.book(fill);
            assertThat(book.openTrade().isEmpty()).isEqualTo(book.position().isFlat());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fillsInOneBatchOrManyGiveTheSamePosition(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        Position atOnce = new Book(SYMBOL, SPEC, LotMethod.FIFO).bookAll(fills).position();
        Position inBatches = Position.flat(SYMBOL);
        for (List<Fill> batch : batches(fills, seed)) {
            for (Fill fill : batch) {
                inBatches = inBatches.after(fill, SPEC).after();
            }
            inBatches = writtenAndReadBack(inBatches);
        }
        assertThat(inBatches).isEqualTo(atOnce);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fillsInOneBatchOrManyLeaveTheSameLots(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        Book atOnce = new Book(SYMBOL, SPEC, LotMethod.FIFO).bookAll(fills);
        List<ClosedLot> closed = new ArrayList<>();
        LotBook kept = LotBook.EMPTY;
        for (Fill fill : fills) {
            LotBook.Step step = kept.after(fill, MULTIPLIER);
            kept = step.after();
            closed.addAll(step.closed());
        }
        assertThat(kept.lots()).isEqualTo(atOnce.lots().lots());
        assertThat(closed).isEqualTo(atOnce.closedLots());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roundTripsAndOpenLotsCarryAllThatWasEarnedByEveryMethod(long seed) {
        List<Fill> fills = RandomFills.of(seed);
        Position position = new Book(SYMBOL, SPEC, LotMethod.FIFO).bookAll(fills).position();
        for (LotMethod method : LotMethod.values()) {
            InstrumentBook book = new InstrumentBook(MULTIPLIER, Settlement.CASH, method);
            BigDecimal ofTrips = BigDecimal.ZERO;
            BigDecimal sinceFlat = BigDecimal.ZERO;
            for (Fill fill : fills) {
                InstrumentBook.Step step = book.book(fill);
                ofTrips = ofTrips.add(step.trip().map(RoundTrip::net).orElse(BigDecimal.ZERO));
                sinceFlat =
                        step.trip().isPresent()
                                ? BigDecimal.ZERO
                                : sinceFlat.add(sum(step.closed(), ClosedLot::net));
            }
            assertThat(ofTrips.add(sinceFlat))
                    .as(method.name())
                    .isEqualByComparingTo(book.realizedNet());
            assertThat(book.realizedGross().add(book.unrealized(MARK)))
                    .as(method.name())
                    .isEqualByComparingTo(cashAndValue(fills, position));
            assertThat(book.averagePrice()).as(method.name()).isEqualTo(position.averagePrice());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** Minus what was paid for all fills, plus what is held at the mark. */
    private static BigDecimal cashAndValue(List<Fill> fills, Position position) {
        BigDecimal paid =
                sum(
                        fills,
                        fill ->
                                fill.price()
                                        .notional(fill.side().signed(fill.quantity()), MULTIPLIER));
        return position.marketValue(MARK, MULTIPLIER).subtract(paid);
    }

    private static List<List<Fill>> batches(List<Fill> fills, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Fill>> batches = new ArrayList<>();
        int from = 0;
        while (from < fills.size()) {
            int to = random.nextInt(from + 1, fills.size() + 1);
            batches.add(fills.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** As between two transactions: what is stored is decimals as text. */
    private static Position writtenAndReadBack(Position position) {
        return new Position(
                position.symbol(),
                Quantity.of(position.quantity().toString()),
                new BigDecimal(position.cost().toPlainString()),
                new BigDecimal(position.baseCost().toPlainString()));
    }

    private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> figure) {
        return items.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
