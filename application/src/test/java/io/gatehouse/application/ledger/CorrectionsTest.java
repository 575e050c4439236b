package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An owner of the house corrects the ledger of Ada, who has 1,000 dollars. */
class CorrectionsTest {
    private static final Optional<UUID> KEY =
            Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final BookEntry bookEntry =
            new BookEntry(house.access, house.desk, house.ledger, house.catalogue, house.ids);
    private final ReverseEntry reverseEntry =
            new ReverseEntry(house.access, house.desk, house.ledger, house.equity, house.ids);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDividendIsAGainAndBuysNoUnits() {
        CashLine line = done(book(EntryKind.DIVIDEND, "12.50", Optional.of(AAPL)));

        assertThat(line.kind()).isEqualTo(EntryKind.DIVIDEND);
        assertThat(line.balanceAfter()).isEqualByComparingTo("1012.50");
        assertThat(line.detail().instrument()).contains(AAPL);
        assertThat(risk().day().loss(new BigDecimal("1012.50"))).isEqualByComparingTo("-12.5");
        assertThat(risk().navPeak().units()).isEqualByComparingTo("1000");
        assertThat(house.audited(ada.account(), "entry_booked")).hasSize(1);
    }

    @Test
    void interestOwedIsBookedEvenBelowZero() {
        CashLine line = done(book(EntryKind.INTEREST, "-1000.01", Optional.empty()));

        assertThat(line.balanceAfter()).isEqualByComparingTo("-0.01");
    }

    @Test
    void booksTheSameEntryOnceUnderOneKey() {
        CashLine first = done(book("5", KEY));

        assertThat(done(book("5", KEY))).isEqualTo(first);
        assertThat(balance()).isEqualByComparingTo("1005");
    }

    @ParameterizedTest
    @CsvSource({"0, amount", "0.001, amount"})
    void booksOnlyWhatCanBePosted(String amount, String field) {
        Refusal.Invalid refusal =
                (Refusal.Invalid) refused(book(EntryKind.FUNDING, amount, Optional.empty()));

        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly(field);
    }

    @Test
    void booksNothingAboutAnInstrumentThatIsNotThere() {
        Outcome<CashLine> outcome = book(EntryKind.DIVIDEND, "1", Optional.of(new Symbol("NONE")));

        assertThat(((Refusal.Invalid) refused(outcome)).errors().getFirst().field())
                .isEqualTo("instrument");
    }

    @Test
    void booksNoCurrencyThatCannotBePriced() {
        assertThat(((Refusal.Invalid) refused(bookEntry.book(command(owner, "EUR")))).code())
                .isEqualTo("fx_rate_missing");

        house.quote(EURUSD, "1.10", "1.10");
        assertThat(done(bookEntry.book(command(owner, "EUR"))).balanceAfter())
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRADER", "RISK_MANAGER", "AUDITOR"})
    void onlyOwnersOfTheHouseCorrect(Role role) {
        Actor own = new Actor(ada.actor().userId(), role, Optional.empty());

        assertThat(refused(bookEntry.book(command(own, "USD"))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(bookEntry.book(command(house.somebody(Role.TRADER), "USD"))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    @Test
    void aReversalTakesAGainBack() {
        CashLine dividend = done(book(EntryKind.DIVIDEND, "12.50", Optional.of(AAPL)));

        CashLine undone = done(reverse(dividend.entryId()));

        assertThat(undone.kind()).isEqualTo(EntryKind.ADJUSTMENT);
        assertThat(undone.amount()).isEqualTo(Money.of("-12.50", "USD"));
        assertThat(undone.balanceAfter()).isEqualByComparingTo("1000");
        assertThat(undone.detail().reverses()).contains(dividend.entryId());
        assertThat(undone.detail().instrument()).contains(AAPL);
        assertThat(undone.reference()).isEqualTo("booked twice");
        assertThat(house.audited(ada.account(), "entry_reversed")).hasSize(1);
    }

    @Test
    void reversingADepositSellsItsUnitsAndIsNoLoss() {
        CashLine deposit = done(deposit("500"));

        done(reverse(deposit.entryId()));

        assertThat(balance()).isEqualByComparingTo("1000");
        assertThat(risk().day().loss(new BigDecimal("1000"))).isEqualByComparingTo("0");
        assertThat(risk().navPeak().units()).isEqualByComparingTo("1000");
    }

    /** A share bought at 100 shows 1,000 once; what a dividend brought is no flow. */
    @Test
    void aDepositIsNotReversedWhileNoSecondQuoteConfirmsAMark() {
        CashLine deposit = done(deposit("500"));
        CashLine dividend = done(book(EntryKind.DIVIDEND, "12.50", Optional.empty()));
        house.confirmed(AAPL, "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        house.quote(AAPL, "1000", "1000");

        assertThat(refused(reverse(deposit.entryId())).code()).isEqualTo("price_unconfirmed");
        done(reverse(dividend.entryId()));
        assertThat(risk().navPeak().units()).isEqualByComparingTo("1500");

        house.confirmed(AAPL, "100");
        done(reverse(deposit.entryId()));

        assertThat(risk().navPeak().units()).isEqualByComparingTo("1000");
    }

    @Test
    void anEntryIsReversedOnce() {
        CashLine dividend = done(book(EntryKind.DIVIDEND, "12.50", Optional.empty()));
        CashLine undone = done(reverse(dividend.entryId()));

        assertThat(conflict(reverse(dividend.entryId()))).isEqualTo("already_reversed");
        assertThat(conflict(reverse(undone.entryId()))).isEqualTo("not_reversible");
        assertThat(balance()).isEqualByComparingTo("1000");
    }

    @Test
    void entriesOfFillsStay() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        UUID trade =
                house.ledger
                        .all()
                        .filter(booked -> booked.entry().kind() == EntryKind.TRADE)
                        .findFirst()
                        .orElseThrow()
                        .entryId();

        assertThat(conflict(reverse(trade))).isEqualTo("not_reversible");
    }

    /** 500 came in and the reset took them out: they cannot go a second time. */
    @Test
    void whatAResetUndidIsNotReversedAgain() {
        CashLine deposit = done(deposit("500"));
        house.clock.advance(Duration.ofSeconds(1));
        reset();
        house.clock.advance(Duration.ofSeconds(1));
        CashLine later = done(deposit("70"));

        assertThat(conflict(reverse(deposit.entryId()))).isEqualTo("not_reversible");
        assertThat(balance()).isEqualByComparingTo("1070");
        done(reverse(later.entryId()));
        assertThat(balance()).isEqualByComparingTo("1000");
    }

    private void reset() {
        done(
                new ResetAccount(house.access, house.desk, house.ledger, house.ids)
                        .reset(
                                new ResetAccount.Command(
                                        ada.actor(), ada.account(), Optional.empty(), CONTEXT)));
    }

    @Test
    void aResetStays() {
        done(book(EntryKind.FUNDING, "-10", Optional.empty()));
        reset();
        UUID reset = house.ledger.all().toList().getLast().entryId();

        assertThat(conflict(reverse(reset))).isEqualTo("not_reversible");
    }

    @Test
    void reversesNothingThatIsNotThere() {
        assertThat(refused(reverse(UUID.fromString("01890000-0000-7000-8000-000000000000"))))
                .isEqualTo(new Refusal.NotFound("entry"));
    }

    private Outcome<CashLine> book(EntryKind kind, String amount, Optional<Symbol> instrument) {
        return bookEntry.book(
                new BookEntry.Command(
                        owner,
                        ada.account(),
                        kind,
                        Money.of(amount, "USD"),
                        instrument,
                        "notice 7",
                        Optional.empty(),
                        CONTEXT));
    }

    private Outcome<CashLine> book(String amount, Optional<UUID> key) {
        return bookEntry.book(
                new BookEntry.Command(
                        owner,
                        ada.account(),
                        EntryKind.ADJUSTMENT,
                        Money.of(amount, "USD"),
                        Optional.empty(),
                        "notice 7",
                        key,
                        CONTEXT));
    }

    private BookEntry.Command command(Actor actor, String currency) {
        return new BookEntry.Command(
                actor,
                ada.account(),
                EntryKind.INTEREST,
                Money.of("1", currency),
                Optional.empty(),
                "notice 7",
                Optional.empty(),
                CONTEXT);
    }

    private Outcome<CashLine> reverse(UUID entry) {
        return reverseEntry.reverse(
                new ReverseEntry.Command(
                        owner, ada.account(), entry, "booked twice", Optional.empty(), CONTEXT));
    }

    private Outcome<CashLine> deposit(String amount) {
        return new MoveCash(house.access, house.desk, house.ledger, house.ids)
                .move(
                        new MoveCash.Command(
                                ada.actor(),
                                ada.account(),
                                MoveCash.Direction.DEPOSIT,
                                Money.of(amount, "USD"),
                                Optional.empty(),
                                Optional.empty(),
                                CONTEXT));
    }

    private static String conflict(Outcome<CashLine> outcome) {
        return ((Refusal.Conflict) refused(outcome)).code();
    }

    private BigDecimal balance() {
        return house.books.read(ada.account(), List.of()).book().balance(CurrencyCode.USD);
    }

    private RiskState risk() {
        return house.books.read(ada.account(), List.of()).book().risk();
    }
}
