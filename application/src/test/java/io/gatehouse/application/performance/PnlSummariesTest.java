package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ada and her accounts begin on Monday, 2 March 2026, at nine; their risk days are those of UTC.
 */
class PnlSummariesTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

    private final TradingHouse house = TradingHouse.open();
    private final PnlSummaries summaries =
            new PnlSummaries(house.figures, house.equity, house.ledger, house.terminals);

    @AfterEach
    void close() {
        house.close();
    }

    /** 50,000 EUR x 1.1001 = 55,005 USD; 55,005 / 1.2001 = 45,833.68 EUR, and 50,000 are left. */
    @Test
    void countsWhatACurrencyLost() {
        Desk eva = house.trader("100000", "EUR");
        quote("1.1001");
        convert(eva, "50000", "EUR", "USD");
        assertPnl(eva, Window.ALL, "0", "0", "0");
        quote("1.2001");
        convert(eva, "55005", "USD", "EUR");

        assertPnl(eva, Window.ALL, "-4166.32", "-4166.32", "0");
    }

    /** 50 x 100 x 0.10: each leg has its own rate, and the second is still to come. */
    @Test
    void countsWhatTheCurrencyOfAHeldShareGainedAsOpen() {
        Symbol sap = new Symbol("SAP");
        house.catalogue.add(Instruments.paid(AssetClass.EQUITY, "SAP", "EUR"));
        Desk ada = house.trader("100000", "USD");
        quote("1.10");
        house.quote(sap, "100", "100");
        ada.filled(Side.BUY, sap, "50", "95");
        quote("1.20");

        assertPnl(ada, Window.ALL, "500", "0", "500");
        assertThat(summary(ada, Window.ALL).byInstrument())
                .singleElement()
                .satisfies(line -> assertThat(line.unrealized()).contains(new BigDecimal("500")));

        ada.accepted(OrderTicket.market(sap, Side.SELL, Quantity.of("50")));

        assertPnl(ada, Window.ALL, "500", "500", "0");
    }

    @Test
    void countsIncomeAndNoFlow() {
        Desk ada = house.trader("1000", "USD");
        book(ada, LedgerEntry.income(EntryKind.DIVIDEND, Money.of("12.50", "USD")));
        book(ada, LedgerEntry.income(EntryKind.FUNDING, Money.of("-2", "USD")));
        deposit(ada, "500");

        assertPnl(ada, Window.ALL, "10.5", "10.5", "0");
    }

    @Test
    void splitsTimeAtTheEndOfARiskDay() {
        Desk ada = house.trader("100000", "USD");
        holdOvernight(ada);
        house.quote(AAPL, "115", "115");

        // Nothing of Monday's end is stored yet: 10 x 10 were open then, 10 x 5 came since.
        assertPnl(ada, Window.since(TUESDAY), "50", "0", "50");
        house.monitor.run();

        assertPnl(ada, Window.since(TUESDAY), "50", "0", "50");
        assertPnl(ada, until(TUESDAY), "100", "0", "100");
        assertPnl(ada, Window.ALL, "150", "0", "150");
    }

    @Test
    void takesWhatWasOpenBeforeFromWhatIsOpenNow() {
        Desk ada = house.trader("100000", "USD");
        holdOvernight(ada);
        house.quote(AAPL, "115", "115");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));
        deposit(ada, "500");

        // 10 x 15 were realised on Tuesday, of which 10 x 10 had been open before.
        assertPnl(ada, Window.since(TUESDAY), "50", "150", "-100");
        assertPnl(ada, Window.ALL, "150", "150", "0");
    }

    @Test
    void knowsNothingBeforeTheAccountBegan() {
        Desk ada = house.trader("100000", "USD");
        holdOvernight(ada);
        Window before = until(Instant.parse("2026-03-02T08:59:59Z"));

        assertPnl(ada, before, "0", "0", "0");
        assertThat(summary(ada, before).byInstrument()).isEmpty();
    }

    @Test
    void saysOfInstrumentsOnlyWhatIsOpenNow() {
        Desk ada = house.trader("100000", "USD");
        holdOvernight(ada);

        assertThat(summary(ada, Window.since(TUESDAY)).byInstrument())
                .singleElement()
                .satisfies(line -> assertThat(line.unrealized()).contains(new BigDecimal("100")));
        assertThat(summary(ada, until(TUESDAY)).byInstrument())
                .singleElement()
                .satisfies(line -> assertThat(line.unrealized()).isEmpty());
    }

    @Test
    void gainsNothingInTimesToCome() {
        Desk ada = house.trader("100000", "USD");
        holdOvernight(ada);

        assertPnl(ada, Window.since(house.clock.instant().plusSeconds(60)), "0", "0", "0");
    }

    @Test
    void countsWhatIsKnownWhileARateIsMissing() {
        Desk ada = house.trader("1000", "USD");
        book(ada, LedgerEntry.income(EntryKind.DIVIDEND, Money.of("12.50", "USD")));
        book(ada, LedgerEntry.income(EntryKind.INTEREST, Money.of("7", "CHF")));

        PnlSummary summary = summary(ada, Window.ALL);

        assertThat(summary.total()).isEmpty();
        assertThat(summary.unrealized()).isEmpty();
        assertThat(summary.realized()).isEqualByComparingTo("12.5");
    }

    /** Buys 10 AAPL at 100 on Monday, and leaves on Tuesday at nine with a price of 110. */
    private void holdOvernight(Desk desk) {
        house.quote(AAPL, "100", "100");
        desk.filled(Side.BUY, AAPL, "10", "95");
        house.clock.advance(Duration.ofMinutes(5));
        house.quote(AAPL, "110", "110");
        house.monitor.run();
        house.clock.advance(Duration.ofDays(1).minusMinutes(5));
    }

    private void quote(String euro) {
        house.confirmed(EURUSD, euro);
    }

    private void convert(Desk desk, String amount, String from, String to) {
        done(
                new ConvertCash(house.access, house.desk, house.ledger, house.ids)
                        .convert(
                                new ConvertCash.Command(
                                        desk.actor(),
                                        desk.account(),
                                        Money.of(amount, from),
                                        new CurrencyCode(to),
                                        Optional.empty(),
                                        CONTEXT)));
    }

    private void deposit(Desk desk, String amount) {
        CashMoves.move(desk, MoveCash.Direction.DEPOSIT, Money.of(amount, "USD"));
    }

    private void book(Desk desk, LedgerEntry entry) {
        house.desk.perform(new Booking(desk.account(), house.ids.next(), entry));
    }

    private record Booking(AccountId account, UUID id, LedgerEntry entry)
            implements DeskTask<Boolean> {
        @Override
        public Boolean run(AccountBook book, DeskSession session) {
            book.post(id, entry, session.now(), "notice 7");
            return true;
        }
    }

    private static Window until(Instant to) {
        return new Window(Optional.empty(), Optional.of(to));
    }

    private PnlSummary summary(Desk desk, Window window) {
        BookReader.Reading reading = house.books.read(desk.account(), List.of());
        return summaries.of(reading, window);
    }

    private void assertPnl(
            Desk desk, Window window, String total, String realized, String unrealized) {
        PnlSummary summary = summary(desk, window);
        assertThat(summary.total().orElseThrow()).isEqualByComparingTo(total);
        assertThat(summary.realized()).isEqualByComparingTo(realized);
        assertThat(summary.unrealized().orElseThrow()).isEqualByComparingTo(unrealized);
    }
}
