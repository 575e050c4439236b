package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillDraft;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.CaseFile.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * 24 fills of four instruments in two currencies, with what independent calculations make of them.
 */
class FillsCaseTest {
    /** Digits that the case files give; where they give fewer, the value ends there. */
    private static final int DIGITS = 10;

    private final Map<String, Book> books = new HashMap<>();
    private final Map<Integer, Book.Step> steps = new HashMap<>();
    private final Map<Integer, Map<String, BigDecimal>> runningTotals = new HashMap<>();

    FillsCaseTest() {
        for (Row instrument : CaseFile.read("instruments.csv").rows()) {
            String symbol = instrument.text("instrument");
            books.put(symbol, new Book(new Symbol(symbol), spec(instrument), LotMethod.FIFO));
        }
        CaseFile.read("fills.csv").rows().forEach(this::book);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectedFills")
    void everyFillDoesWhatTheCaseSays(Row expected) {
        assertRow(expected, columnsOf(expected.whole("seq")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectedLots")
    void everyClosedLotIsThatOfTheCase(Row expected) {
        ClosedLot lot = closedLot(expected);
        assertThat(lot.wasLong()).isEqualTo(expected.text("side").equals("LONG"));
        assertRow(
                expected,
                Map.of(
                        "quantity", lot.quantity().magnitude().value(),
                        "open_price", lot.openPrice().value(),
                        "close_price", lot.closePrice().value(),
                        "gross", lot.gross(),
                        "fees", lot.fees(),
                        "net", lot.net(),
                        "gross_usd_close_rate", lot.grossAtCloseRate(),
                        "net_usd_close_rate", lot.netAtCloseRate(),
                        "gross_usd_both_legs", lot.grossAtBothRates()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectedTrades")
    void everyTradeIsThatOfTheCase(Row expected) {
        Trade trade = trade(expected);
        assertThat(trade.direction())
                .isEqualTo(expected.text("side").equals("LONG") ? Side.BUY : Side.SELL);
        List<ClosedLot> lots = lotsOf(trade);
        assertThat(lots.stream().map(ClosedLot::closedBy).distinct())
                .hasSize(expected.whole("closing_fills"));
        assertRow(
                expected,
                Map.of(
                        "gross", trade.result().gross(),
                        "net", trade.result().net(),
                        "net_usd_close_rate", sum(lots, ClosedLot::netAtCloseRate)));
    }

    @Test
    void noOtherLotsOrTradesAreClosed() {
        assertThat(books.values().stream().mapToInt(book -> book.closedLots().size()).sum())
                .isEqualTo(expectedLots().size());
        assertThat(books.values().stream().mapToInt(book -> book.closedTrades().size()).sum())
                .isEqualTo(expectedTrades().size());
    }

    @ParameterizedTest
    @CsvSource({
        // -60 x (51.75 - 47.625); 2 x 10 x 50; 3 x 50 x 5; -10 x (2.15 - 2.9) x 100
        "ACME, -247.5",
        "ES,   1000",
        "FDXM, 750",
        "OPTX, 750"
    })
    void openPnlIsThatOfTheMark(String symbol, String unrealized) {
        assertThat(book(symbol).position().unrealized(mark(symbol), multiplier(symbol)))
                .isEqualByComparingTo(unrealized);
    }

    @ParameterizedTest
    @CsvSource({
        // Realised by FIFO 188.5 + 60 short at 47.25 marked at 51.75: 188.5 - 270.
        "ACME, -81.5",
        "ES,   4725",
        "FDXM, 700",
        "OPTX, -890"
    })
    void totalPnlIsTheSameByLotsAndByAverage(String symbol, String total) {
        Book book = book(symbol);
        Price mark = mark(symbol);
        assertThat(book.realizedOfLots().add(book.unrealizedOfLots(mark)))
                .isEqualByComparingTo(total);
        assertThat(book.realized().add(book.position().unrealized(mark, multiplier(symbol))))
                .isEqualByComparingTo(total);
    }

    @Test
    void fullyPaidTradeConvertsEachLegAtItsOwnRate() {
        // Both lots sold at 1.0841 and 1.0907, bought at 1.0850 and 1.0872: 647.976 - 2433.81
        assertThat(book("OPTX").closedTrades().getFirst().result().grossBase())
                .isEqualByComparingTo("-1785.834");
    }

    static List<Row> expectedFills() {
        return CaseFile.read("fills-expected.csv").rows();
    }

    static List<Row> expectedLots() {
        return CaseFile.read("lots-fifo-expected.csv").rows();
    }

    static List<Row> expectedTrades() {
        return CaseFile.read("trades-expected.csv").rows();
    }

    private void book(Row row) {
        Fill fill = fill(row);
        Book book = book(row.text("instrument"));
        steps.put(row.whole("seq"), book.book(fill));
        runningTotals.put(
                row.whole("seq"),
                Map.of(
                        "cum_realised_fifo_gross", book.realizedOfLots(),
                        "cum_realised_avgcost_gross", book.realized()));
    }

    private Map<String, BigDecimal> columnsOf(int seq) {
        Book.Step step = of(steps, seq);
        PositionChange change = step.change();
        Fill fill = fill(CaseFile.read("fills.csv").rows().get(seq - 1));
        List<ClosedLot> closed = step.closedLots();
        Map<String, BigDecimal> columns = new HashMap<>(of(runningTotals, seq));
        columns.put("closed_qty", change.closed().value());
        columns.put("opened_qty", change.opened().value());
        columns.put("position_after", change.after().quantity().value());
        columns.put(
                "avg_price_after",
                change.after().averagePrice().map(Price::value).orElse(BigDecimal.ZERO));
        columns.put("realised_fifo_gross", sum(closed, ClosedLot::gross));
        columns.put("realised_avgcost_gross", change.realized());
        columns.put("fee_on_close", change.closingFee(fill));
        columns.put("fee_on_open", change.openingFee(fill));
        columns.put("realised_fifo_net_roundtrip", sum(closed, ClosedLot::net));
        columns.put("realised_fifo_gross_usd_close_rate", sum(closed, ClosedLot::grossAtCloseRate));
        columns.put("realised_fifo_gross_usd_both_legs", sum(closed, ClosedLot::grossAtBothRates));
        return columns;
    }

    /** Every column of the expected row that is no name is among the actual ones, and equal. */
    private static void assertRow(Row expected, Map<String, BigDecimal> actual) {
        List<String> names =
                List.of("seq", "instrument", "side", "open_seq", "close_seq", "closing_fills");
        List<String> compared = new ArrayList<>(expected.header());
        compared.removeAll(names);
        assertThat(actual).containsOnlyKeys(compared);
        for (String column : compared) {
            assertThat(of(actual, column).setScale(DIGITS, RoundingMode.HALF_EVEN))
                    .as(column)
                    .isEqualByComparingTo(expected.decimal(column));
        }
    }

    private ClosedLot closedLot(Row expected) {
        return book(expected.text("instrument")).closedLots().stream()
                .filter(
                        lot ->
                                seq(
                                        lot.openedBy().value().getLeastSignificantBits(),
                                        expected,
                                        "open_seq"))
                .filter(
                        lot ->
                                seq(
                                        lot.closedBy().value().getLeastSignificantBits(),
                                        expected,
                                        "close_seq"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean seq(long actual, Row expected, String column) {
        return actual == expected.whole(column);
    }

    private Trade trade(Row expected) {
        Fill first = fillOf(expected.whole("open_seq"));
        Fill last = fillOf(expected.whole("close_seq"));
        return book(expected.text("instrument")).closedTrades().stream()
                .filter(trade -> trade.openedAt().equals(first.executedAt()))
                .filter(trade -> trade.closedAt().orElseThrow().equals(last.executedAt()))
                .findFirst()
                .orElseThrow();
    }

    private List<ClosedLot> lotsOf(Trade trade) {
        return book(trade.instrument().value()).closedLots().stream()
                .filter(lot -> !lot.openedAt().isBefore(trade.openedAt()))
                .filter(lot -> !lot.closedAt().isAfter(trade.closedAt().orElseThrow()))
                .toList();
    }

    private static Fill fillOf(int seq) {
        return fill(CaseFile.read("fills.csv").rows().get(seq - 1));
    }

    private static Fill fill(Row row) {
        boolean foreign = row.text("currency").equals("EUR");
        return FillDraft.of(
                        row.whole("seq"),
                        Side.valueOf(row.text("side")),
                        row.text("quantity"),
                        row.text("price"))
                .in(new Symbol(row.text("instrument")))
                .fee(row.text("fee"))
                .rate(foreign ? row.text("eurusd") : "1")
                .fill();
    }

    /** Futures settle their P&L; shares and options are fully paid. */
    private static ContractSpec spec(Row instrument) {
        return instrument.text("kind").equals("future")
                ? Specs.margined(instrument.text("currency"), instrument.text("multiplier"))
                : Specs.cash(instrument.text("currency"), instrument.text("multiplier"));
    }

    private static Price mark(String symbol) {
        return new Price(instrument(symbol).decimal("mark_price"));
    }

    private static BigDecimal multiplier(String symbol) {
        return instrument(symbol).decimal("multiplier");
    }

    private static Row instrument(String symbol) {
        return CaseFile.read("instruments.csv").rows().stream()
                .filter(row -> row.text("instrument").equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private Book book(String symbol) {
        return of(books, symbol);
    }

    private static BigDecimal sum(List<ClosedLot> lots, Function<ClosedLot, BigDecimal> figure) {
        return lots.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError("Nothing for " + key);
        }
        return value;
    }
}
