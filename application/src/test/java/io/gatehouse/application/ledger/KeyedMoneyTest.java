package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.AAPL;
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
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was booked under a key, whose answer was lost, and what is asked under it later. */
class KeyedMoneyTest {
    private static final Optional<UUID> KEY =
            Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));
    private static final Refusal REUSED =
            new Refusal.Invalid(
                    "idempotency_key_reused",
                    List.of(
                            new Refusal.FieldError(
                                    "Idempotency-Key", "was used for another request")));

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final MoveCash moveCash =
            new MoveCash(house.access, house.desk, house.ledger, house.ids);
    private final ConvertCash convertCash =
            new ConvertCash(house.access, house.desk, house.ledger, house.ids);
    private final BookEntry bookEntry =
            new BookEntry(house.access, house.desk, house.ledger, house.catalogue, house.ids);
    private final ReverseEntry reverseEntry =
            new ReverseEntry(house.access, house.desk, house.ledger, house.equity, house.ids);
    private final ResetAccount resetAccount =
            new ResetAccount(house.access, house.desk, house.ledger, house.ids);

    @BeforeEach
    void quote() {
        house.confirmed(EURUSD, "1.2500");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void refusesAnotherDepositThanTheOneThatWasBooked() {
        CashLine first = done(move(Direction.DEPOSIT, "100", "USD", "wire 7"));

        assertThat(refused(move(Direction.DEPOSIT, "200", "USD", "wire 7"))).isEqualTo(REUSED);
        assertThat(refused(move(Direction.DEPOSIT, "100", "EUR", "wire 7"))).isEqualTo(REUSED);
        assertThat(refused(move(Direction.DEPOSIT, "100", "USD", "wire 8"))).isEqualTo(REUSED);
        assertThat(refused(move(Direction.WITHDRAWAL, "100", "USD", "wire 7"))).isEqualTo(REUSED);

        assertThat(done(move(Direction.DEPOSIT, "100.00", "USD", "wire 7"))).isEqualTo(first);
    }

    @Test
    void refusesAnotherConversionThanTheOneThatWasBooked() {
        ConvertCash.Converted first = done(convert("100", "EUR"));

        assertThat(refused(convert("200", "EUR"))).isEqualTo(REUSED);
        assertThat(refused(convert("100", "INR"))).isEqualTo(REUSED);
        assertThat(refused(move(Direction.WITHDRAWAL, "100", "USD", ""))).isEqualTo(REUSED);

        assertThat(done(convert("100", "EUR"))).isEqualTo(first);
    }

    @Test
    void refusesAConversionAndAResetWhereADepositWasBooked() {
        done(move(Direction.DEPOSIT, "100", "USD", "wire 7"));

        assertThat(refused(convert("100", "EUR"))).isEqualTo(REUSED);
        assertThat(refused(reset())).isEqualTo(REUSED);
    }

    @Test
    void resetsOnceAndRefusesADepositAfterIt() {
        done(moveCash.move(command(Direction.DEPOSIT, "5", "USD", "", Optional.empty())));
        done(reset());
        done(moveCash.move(command(Direction.DEPOSIT, "7", "USD", "", Optional.empty())));

        assertThat(done(reset())).isEqualTo(ada.account());
        assertThat(refused(move(Direction.DEPOSIT, "5", "USD", ""))).isEqualTo(REUSED);
        assertThat(balance()).isEqualByComparingTo("1007");
    }

    @Test
    void refusesAnotherCorrectionThanTheOneThatWasBooked() {
        CashLine first = done(book(EntryKind.DIVIDEND, "12.50", Optional.of(AAPL)));

        assertThat(refused(book(EntryKind.INTEREST, "12.50", Optional.of(AAPL)))).isEqualTo(REUSED);
        assertThat(refused(book(EntryKind.DIVIDEND, "-12.50", Optional.of(AAPL))))
                .isEqualTo(REUSED);
        assertThat(refused(book(EntryKind.DIVIDEND, "12.50", Optional.empty()))).isEqualTo(REUSED);

        assertThat(done(book(EntryKind.DIVIDEND, "12.50", Optional.of(AAPL)))).isEqualTo(first);
    }

    @Test
    void refusesAReversalOfAnotherEntryThanTheOneThatWasReversed() {
        UUID one = unkeyedDeposit("5");
        UUID other = unkeyedDeposit("7");
        CashLine first = done(reverse(one, "booked twice"));

        assertThat(refused(reverse(other, "booked twice"))).isEqualTo(REUSED);
        assertThat(refused(reverse(one, "another reason"))).isEqualTo(REUSED);

        assertThat(done(reverse(one, "booked twice"))).isEqualTo(first);
        assertThat(balance()).isEqualByComparingTo("1007");
    }

    private UUID unkeyedDeposit(String amount) {
        return done(moveCash.move(command(Direction.DEPOSIT, amount, "USD", "", Optional.empty())))
                .entryId();
    }

    private Outcome<CashLine> move(
            Direction direction, String amount, String currency, String reference) {
        return moveCash.move(command(direction, amount, currency, reference, KEY));
    }

    private MoveCash.Command command(
            Direction direction,
            String amount,
            String currency,
            String reference,
            Optional<UUID> key) {
        return new MoveCash.Command(
                ada.actor(),
                ada.account(),
                direction,
                Money.of(amount, currency),
                Optional.of(reference).filter(text -> !text.isEmpty()),
                key,
                CONTEXT);
    }

    private Outcome<ConvertCash.Converted> convert(String amount, String to) {
        return convertCash.convert(
                new ConvertCash.Command(
                        ada.actor(),
                        ada.account(),
                        Money.of(amount, "USD"),
                        new CurrencyCode(to),
                        KEY,
                        CONTEXT));
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
                        KEY,
                        CONTEXT));
    }

    private Outcome<CashLine> reverse(UUID entry, String reason) {
        return reverseEntry.reverse(
                new ReverseEntry.Command(owner, ada.account(), entry, reason, KEY, CONTEXT));
    }

    private Outcome<AccountId> reset() {
        return resetAccount.reset(
                new ResetAccount.Command(ada.actor(), ada.account(), KEY, CONTEXT));
    }

    private BigDecimal balance() {
        return house.books.read(ada.account(), List.of()).book().balance(CurrencyCode.USD);
    }
}
