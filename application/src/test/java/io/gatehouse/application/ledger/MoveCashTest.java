package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class MoveCashTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final MoveCash moveCash =
            new MoveCash(house.access, house.desk, house.ledger, house.ids);
    private final ConvertCash convertCash =
            new ConvertCash(house.access, house.desk, house.ledger, house.ids);
    private final ListLedger listLedger = new ListLedger(house.access, house.ledger);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void bringsMoneyIn() {
        CashLine line = done(move(Direction.DEPOSIT, "250.50", "USD"));

        assertThat(line.kind()).isEqualTo(EntryKind.DEPOSIT);
        assertThat(line.amount()).isEqualTo(Money.of("250.50", "USD"));
        assertThat(line.balanceAfter()).isEqualByComparingTo("1250.50");
        assertThat(line.reference()).isEqualTo("wire 7");
        assertThat(done(listLedger.list(ada.actor(), ada.account(), newest(1))))
                .containsExactly(line);
        assertThat(house.audited(ada.account(), "cash_deposited")).hasSize(1);
    }

    @Test
    void takesMoneyOut() {
        CashLine line = done(move(Direction.WITHDRAWAL, "1000", "USD"));

        assertThat(line.amount()).isEqualTo(Money.of("-1000", "USD"));
        assertThat(line.balanceAfter()).isEqualByComparingTo("0");
    }

    @Test
    void takesOutNoMoreThanThereIs() {
        assertThat(refused(move(Direction.WITHDRAWAL, "1000.01", "USD")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("insufficient_funds"));
        assertThat(done(listLedger.list(ada.actor(), ada.account(), newest(10)))).hasSize(1);
    }

    @Test
    void neitherGainsNorLosesByMovingMoney() {
        house.confirmed(AAPL, "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        house.confirmed(AAPL, "90");

        done(move(Direction.DEPOSIT, "990", "USD"));

        // Equity was 990 before; NAV 0.99 buys 1,000 units for 990.
        AccountStore.State state = house.accounts.read(List.of(ada.account())).getFirst();
        assertThat(state.risk().day().netDeposits()).isEqualByComparingTo("990");
        assertThat(state.risk().day().loss(new BigDecimal("1980"))).isEqualByComparingTo("10");
        assertThat(state.risk().navPeak().units()).isEqualByComparingTo("2000");
        assertThat(state.risk().navPeak().drawdownPercent(new BigDecimal("1980")))
                .isEqualByComparingTo("1");
    }

    @Test
    void countsForeignMoneyAtItsRate() {
        house.confirmed(EURUSD, "1.10");

        CashLine line = done(move(Direction.DEPOSIT, "100", "EUR"));

        assertThat(line.balanceAfter()).isEqualByComparingTo("100");
        assertThat(
                        house.accounts
                                .read(List.of(ada.account()))
                                .getFirst()
                                .risk()
                                .day()
                                .netDeposits())
                .isEqualByComparingTo("110");
    }

    /** At a mistyped 1,000 a unit would be worth 1.9, and of 500 taken out too few would go. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void movesNothingWhileNoSecondQuoteConfirmsAMark(Direction direction) {
        house.confirmed(AAPL, "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        house.quote(AAPL, "1000", "1000");

        assertThat(refused(move(direction, "500", "USD")))
                .isEqualTo(
                        new Refusal.NotYet(
                                "price_unconfirmed",
                                "No second quote of AAPL has confirmed the last."));
        assertThat(units()).isEqualByComparingTo("1000");

        house.confirmed(AAPL, "100");
        done(move(direction, "500", "USD"));

        assertThat(units()).isEqualByComparingTo(direction == Direction.DEPOSIT ? "1500" : "500");
    }

    /** A share of half a dollar, of a thousand: what is quoted wrongly of it moves nothing. */
    @Test
    void movesMoneyBesideADoubtfulMarkOfNextToNothing() {
        house.confirmed(AAPL, "0.50");
        ada.filled(Side.BUY, AAPL, "1", "0.40");
        house.quote(AAPL, "0.80", "0.80");

        done(move(Direction.WITHDRAWAL, "100", "USD"));

        house.quote(AAPL, "1.50", "1.50");
        assertThat(refused(move(Direction.WITHDRAWAL, "100", "USD")).code())
                .isEqualTo("price_unconfirmed");
    }

    /** Either would pass by itself. */
    @Test
    void movesNothingBesideDoubtfulMarksThatTogetherAreMore() {
        house.confirmed(AAPL, "0.50");
        house.confirmed(BTC, "0.50");
        ada.filled(Side.BUY, AAPL, "1", "0.40");
        ada.filled(Side.BUY, BTC, "1", "0.40");
        house.quote(AAPL, "0.80", "0.80");
        house.quote(BTC, "0.80", "0.80");

        assertThat(refused(move(Direction.WITHDRAWAL, "100", "USD")).code())
                .isEqualTo("price_unconfirmed");
    }

    /** 1,000 EUR sold for 1,100 dollars, of 10,000: at the slip they are worth half a dollar. */
    @Test
    void movesNothingBesideASlipOfWhatCostMore() {
        done(move(Direction.DEPOSIT, "9000", "USD"));
        house.confirmed(EURUSD, "1.10");
        ada.filled(Side.SELL, EURUSD, "0.01", "1.11");
        house.quote(EURUSD, "0.0005", "0.0005");

        assertThat(refused(move(Direction.DEPOSIT, "100", "USD")).code())
                .isEqualTo("price_unconfirmed");
    }

    private BigDecimal units() {
        return house.accounts.read(List.of(ada.account())).getFirst().risk().navPeak().units();
    }

    @Test
    void movesForeignMoneyAtARateThatIsConfirmedOnly() {
        house.confirmed(EURUSD, "1.10");
        house.quote(EURUSD, "11", "11");

        assertThat(refused(move(Direction.DEPOSIT, "100", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.NotYet.class,
                        early -> assertThat(early.code()).isEqualTo("price_unconfirmed"));
        assertThat(done(move(Direction.DEPOSIT, "100", "USD")).balanceAfter())
                .isEqualByComparingTo("1100");
    }

    @Test
    void takesNoMoneyThatCannotBePriced() {
        assertThat(refused(move(Direction.DEPOSIT, "100", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("fx_rate_missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "0.001"})
    void movesOnlyWhatCanBePosted(String amount) {
        assertThat(refused(move(Direction.DEPOSIT, amount, "USD")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void answersTheSameEntryUnderTheSameKey() {
        Optional<UUID> key = Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));
        CashLine first = done(move(Direction.DEPOSIT, "5", "USD", key));
        done(move(Direction.DEPOSIT, "7", "USD"));
        house.clock.advance(Duration.ofHours(23));

        assertThat(done(move(Direction.DEPOSIT, "5", "USD", key))).isEqualTo(first);

        assertThat(done(move(Direction.DEPOSIT, "1", "USD")).balanceAfter())
                .isEqualByComparingTo("1013");
        assertThat(first.entryId().version()).isEqualTo(7);
    }

    @Test
    void answersTheSameEntryAfterManyExecutionsThatWereReportedLate() {
        Optional<UUID> key = Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));
        CashLine first = done(move(Direction.DEPOSIT, "5", "USD", key));
        for (int number = 1; number <= 500; number++) {
            tradedADayAndTwoHoursAgo(number);
        }

        assertThat(done(move(Direction.DEPOSIT, "5", "USD", key))).isEqualTo(first);
    }

    private void tradedADayAndTwoHoursAgo(int number) {
        long madeAt = house.clock.instant().plusMillis(number).toEpochMilli();
        Ledger.Booked trade =
                new Ledger.Booked(
                        ada.account(),
                        new UUID(madeAt << 16 | 0x7000, number),
                        LedgerEntry.trade(Money.of("1", "USD"), Money.of("0", "USD")),
                        house.clock.instant().minus(Duration.ofHours(26)),
                        "",
                        Map.of(),
                        EntryDetail.NONE);
        house.transactions.run(() -> house.ledger.append(List.of(trade), Map.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRADER", "RISK_MANAGER"})
    void movesNobodyElsesMoney(Role role) {
        assertThat(refused(move(house.somebody(role), Direction.WITHDRAWAL, "1", "USD")))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    @Test
    void changesMoneyAtTheRateOfNow() {
        house.confirmed(EURUSD, "1.2500");

        ConvertCash.Converted converted = done(convert("100", "USD", "EUR"));

        assertThat(converted.given().amount()).isEqualTo(Money.of("-100", "USD"));
        assertThat(converted.given().balanceAfter()).isEqualByComparingTo("900");
        assertThat(converted.got().amount()).isEqualTo(Money.of("80", "EUR"));
        assertThat(converted.got().balanceAfter()).isEqualByComparingTo("80");
        assertThat(done(listLedger.list(ada.actor(), ada.account(), newest(10))))
                .contains(converted.given(), converted.got());
    }

    /** 100.01 at 0.8 are 80.008, 100 at 1/1.2 are 83.33 and a third. */
    @ParameterizedTest
    @CsvSource({"1.25, 100.01, 80", "1.2, 100, 83.33", "1.2, 120, 100"})
    void paysOutNoMoreThanTheMoneyIsWorth(String rate, String given, String got) {
        house.confirmed(EURUSD, rate);

        assertThat(done(convert(given, "USD", "EUR")).got().amount())
                .isEqualTo(Money.of(got, "EUR"));
    }

    /** 0.01 at 0.8 is 0.008, less than a cent. */
    @Test
    void takesNoMoneyForNothing() {
        house.confirmed(EURUSD, "1.25");

        assertThat(refused(convert("0.01", "USD", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Refusal.FieldError::field)
                                        .containsExactly("amount"));
        assertThat(done(convert("0.02", "USD", "EUR")).got().amount())
                .isEqualTo(Money.of("0.01", "EUR"));
    }

    @Test
    void changesNothingWithoutARate() {
        assertThat(refused(convert("100", "USD", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("fx_rate_missing"));
    }

    @Test
    void changesNoMoreThanThereIsAndNothingIntoItself() {
        house.confirmed(EURUSD, "1.25");

        assertThat(refused(convert("1000.01", "USD", "EUR")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("insufficient_funds"));
        assertThat(refused(convert("1", "USD", "USD"))).isInstanceOf(Refusal.Invalid.class);
    }

    private static ListLedger.Query newest(int limit) {
        return new ListLedger.Query(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    private Outcome<CashLine> move(Direction direction, String amount, String currency) {
        return move(direction, amount, currency, Optional.empty());
    }

    private Outcome<CashLine> move(
            Direction direction, String amount, String currency, Optional<UUID> key) {
        return moveCash.move(
                new MoveCash.Command(
                        ada.actor(),
                        ada.account(),
                        direction,
                        Money.of(amount, currency),
                        Optional.of("wire 7"),
                        key,
                        CONTEXT));
    }

    private Outcome<CashLine> move(
            Actor actor, Direction direction, String amount, String currency) {
        return moveCash.move(
                new MoveCash.Command(
                        actor,
                        ada.account(),
                        direction,
                        Money.of(amount, currency),
                        Optional.empty(),
                        Optional.empty(),
                        CONTEXT));
    }

    private Outcome<ConvertCash.Converted> convert(String amount, String from, String to) {
        return convertCash.convert(
                new ConvertCash.Command(
                        ada.actor(),
                        ada.account(),
                        Money.of(amount, from),
                        new CurrencyCode(to),
                        Optional.empty(),
                        CONTEXT));
    }
}
