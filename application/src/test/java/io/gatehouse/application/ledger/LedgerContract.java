package io.gatehouse.application.ledger;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Ledger.Booked;
import io.gatehouse.application.port.Ledger.Cash;
import io.gatehouse.application.port.Ledger.Entry;
import io.gatehouse.application.port.Ledger.Place;
import io.gatehouse.application.port.Ledger.Query;
import io.gatehouse.application.port.Ledger.Span;
import io.gatehouse.application.port.Ledger.Sum;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** What every double-entry book does. */
public abstract class LedgerContract {
    private static final CurrencyCode USD = CurrencyCode.USD;
    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    private final AccountId account = accountId();
    private final AccountId other = accountId();

    protected abstract Ledger ledger();

    protected abstract Transactions transactions();

    @Test
    void keepsBalancesByAccountAndCurrency() {
        book(deposit("100.50", NINE, cash("100.50", "0")));
        book(deposit("1", NINE, cash("101.50", "20")));

        assertThat(ledger().balances(List.of(account, other)))
                .isEqualTo(
                        Map.of(
                                account,
                                Map.of(USD, new BigDecimal("101.5"), EUR, new BigDecimal("20"))));
        assertThat(ledger().balances(List.of())).isEmpty();
    }

    @Test
    void leavesOtherCurrenciesAlone() {
        book(deposit("100", NINE, cash("100", "20")));
        book(deposit("5", NINE, Map.of(USD, new BigDecimal("105"))));

        assertThat(balance(EUR)).isEqualByComparingTo("20");
        assertThat(balance(USD)).isEqualByComparingTo("105");
    }

    @Test
    void findsWhoHasOrOwesCashThatIsNotInHisOwnCurrency() {
        book(deposit("100", NINE, cash("100", "20")));
        append(other, new Cash(EUR, cash("-0.01", "20")));
        AccountId local = accountId();
        append(local, new Cash(USD, Map.of(USD, new BigDecimal("100"))));

        assertThat(ledger().foreignHolders(List.of(EUR))).contains(account);
        assertThat(ledger().foreignHolders(List.of(EUR))).doesNotContain(other, local);
        assertThat(ledger().foreignHolders(List.of(USD))).contains(other);
        assertThat(ledger().foreignHolders(List.of(USD))).doesNotContain(account, local);
        assertThat(ledger().foreignHolders(List.of(USD, EUR))).contains(account, other);
        assertThat(ledger().foreignHolders(List.of(new CurrencyCode("CHF")))).isEmpty();
        assertThat(ledger().foreignHolders(List.of())).isEmpty();
    }

    @Test
    void findsNobodyWhoseForeignCashIsGone() {
        book(deposit("100", NINE, cash("100", "20")));
        book(deposit("22", NINE, cash("122", "0")));

        assertThat(ledger().foreignHolders(List.of(EUR))).doesNotContain(account);
    }

    @Test
    void listsCashLinesNewestFirst() {
        Booked first = deposit("100", NINE, cash("100", "0"));
        Booked second = booked(trade(), NINE.plusSeconds(1), cash("55.13", "0"));
        book(first);
        book(second);

        assertThat(page(account, Optional.empty(), 9))
                .containsExactly(
                        line(second, EntryKind.TRADE, "-44.87", "55.13"),
                        line(first, EntryKind.DEPOSIT, "100", "100"));
        assertThat(page(account, Optional.of(second.entryId()), 9))
                .containsExactly(line(first, EntryKind.DEPOSIT, "100", "100"));
        assertThat(page(account, Optional.empty(), 1)).hasSize(1);
        assertThat(page(other, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void filtersByTimeFromTheBeginUpToButNotAtTheEnd() {
        Booked first = deposit("1", NINE, cash("1", "0"));
        Booked second = deposit("2", NINE.plusSeconds(1), cash("3", "0"));
        Booked third = deposit("4", NINE.plusSeconds(2), cash("7", "0"));
        book(first);
        book(second);
        book(third);

        assertThat(between(Optional.of(second.at()), Optional.of(third.at())))
                .containsExactly(second.entryId());
        assertThat(between(Optional.of(second.at()), Optional.empty()))
                .containsExactly(third.entryId(), second.entryId());
        assertThat(between(Optional.empty(), Optional.of(second.at())))
                .containsExactly(first.entryId());
    }

    @Test
    void findsWhatWasMadeLatelyUnderAnIdThatEndsAlike() {
        UUID made = under("019ca000-0000-7abc-9123-456789abcdef");
        UUID older = under("019c9000-0000-7abc-9123-456789abcdef");
        under("019ca000-0000-7abd-9123-456789abcdef");
        under("019ca000-0000-7abc-9123-456789abcdee");
        UUID asked = UUID.fromString("6f0a3c1e-55aa-8abc-9123-456789abcdef");

        assertThat(endingAs(account, asked, at(older))).containsExactly(older, made);
        assertThat(endingAs(account, asked, at(made))).containsExactly(made);
        assertThat(endingAs(account, asked, at(made).plusSeconds(120))).isEmpty();
        assertThat(endingAs(other, asked, at(older))).isEmpty();
    }

    private UUID under(String id) {
        Booked it = deposit("1", NINE, cash("1", "0"));
        UUID made = UUID.fromString(id);
        book(new Booked(account, made, it.entry(), NINE, "", it.cashAfter(), EntryDetail.NONE));
        return made;
    }

    /** When it was made. */
    private static Instant at(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private List<UUID> endingAs(AccountId of, UUID id, Instant since) {
        return ledger().endingAs(of, id, since).stream().map(CashLine::entryId).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void keepsTheLinesOfAnEntryTogetherAndInTheirOrder(int limit) {
        List<Money> changes =
                List.of(Money.of("-108", "USD"), Money.of("100", "EUR"), Money.of("7", "GBP"));
        Map<CurrencyCode, BigDecimal> after = new HashMap<>(cash("-108", "100"));
        after.put(new CurrencyCode("GBP"), new BigDecimal("7"));
        book(booked(LedgerEntry.adjustment(changes), NINE, after));

        assertThat(page(account, Optional.empty(), limit))
                .extracting(CashLine::amount)
                .containsExactlyElementsOf(changes);
        Span always = new Span(account, Optional.empty(), Optional.empty());
        assertThat(ledger().lines(always, Optional.empty(), limit))
                .extracting(CashLine::amount)
                .containsExactlyElementsOf(changes);
    }

    @Test
    void findsAnEntryWithItsPostingsAndWhatUndidIt() {
        LedgerEntry dividend = LedgerEntry.income(EntryKind.DIVIDEND, Money.of("12.50", "USD"));
        EntryDetail ofApple = new EntryDetail(Optional.of(new Symbol("AAPL")), Optional.empty());
        Booked paid = booked(dividend, NINE, cash("12.50", "0"), ofApple);
        EntryDetail undoing = new EntryDetail(ofApple.instrument(), Optional.of(paid.entryId()));
        Booked undone = booked(dividend.reversed(), NINE.plusSeconds(1), cash("0", "0"), undoing);
        book(paid);

        assertThat(ledger().find(account, paid.entryId()))
                .contains(new Entry(paid.entryId(), NINE, dividend, ofApple, Optional.empty()));
        book(undone);

        assertThat(ledger().find(account, paid.entryId()).orElseThrow().reversedBy())
                .contains(undone.entryId());
        assertThat(ledger().find(account, undone.entryId()).orElseThrow().detail())
                .isEqualTo(undoing);
        assertThat(ledger().find(other, paid.entryId())).isEmpty();
        assertThat(page(account, Optional.empty(), 9))
                .extracting(CashLine::detail)
                .containsExactly(undoing, ofApple);
    }

    @Test
    void statesCashInTheOrderOfTimeWithRunningBalances() {
        Booked first = deposit("100", NINE, cash("100", "0"));
        Booked late = deposit("5", NINE.plusSeconds(9), cash("105", "0"));
        Booked told = booked(trade(), NINE.plusSeconds(1), cash("60.13", "0"));
        book(first);
        book(late);
        book(told);
        Span span = new Span(account, Optional.of(NINE.plusSeconds(1)), Optional.empty());

        List<CashLine> lines = ledger().lines(span, Optional.empty(), 9);

        // 100 - 44.87 = 55.13, whatever was booked before
        assertThat(lines)
                .extracting(CashLine::entryId)
                .containsExactly(told.entryId(), late.entryId());
        assertThat(lines)
                .extracting(CashLine::balanceAfter)
                .containsExactly(new BigDecimal("55.13"), new BigDecimal("60.13"));
        Place place = new Place(told.at(), told.entryId());
        assertThat(ledger().lines(span, Optional.of(place), 9)).containsExactly(lines.getLast());
        assertThat(ledger().lines(span, Optional.empty(), 1)).containsExactly(lines.getFirst());
    }

    @Test
    void sumsCashBeforeAndWithinASpanByKind() {
        book(deposit("100", NINE, cash("100", "0")));
        book(deposit("5", NINE.plusSeconds(1), cash("105", "0")));
        book(booked(trade(), NINE.plusSeconds(2), cash("60.13", "0")));
        book(deposit("7", NINE.plusSeconds(3), cash("67.13", "0")));
        Span span =
                new Span(
                        account,
                        Optional.of(NINE.plusSeconds(1)),
                        Optional.of(NINE.plusSeconds(3)));

        assertThat(ledger().sums(span))
                .containsExactlyInAnyOrder(
                        new Sum(
                                USD,
                                EntryKind.DEPOSIT,
                                new BigDecimal("100"),
                                new BigDecimal("5"),
                                1),
                        new Sum(
                                USD,
                                EntryKind.TRADE,
                                BigDecimal.ZERO,
                                new BigDecimal("-44.87"),
                                1));
        assertThat(ledger().sums(new Span(other, Optional.empty(), Optional.empty()))).isEmpty();
    }

    @Test
    void sumsWhatCameOtherThanByTrading() {
        LedgerEntry dividend = LedgerEntry.income(EntryKind.DIVIDEND, Money.of("12.50", "USD"));
        LedgerEntry interest = LedgerEntry.income(EntryKind.INTEREST, Money.of("-3", "EUR"));
        LedgerEntry funding = LedgerEntry.income(EntryKind.FUNDING, Money.of("-0.25", "USD"));
        book(deposit("100", NINE, cash("100", "0")));
        book(booked(dividend, NINE.plusSeconds(1), cash("112.50", "0")));
        book(booked(interest, NINE.plusSeconds(2), cash("112.50", "-3")));
        book(booked(trade(), NINE.plusSeconds(3), cash("67.63", "-3")));
        book(booked(funding, NINE.plusSeconds(4), cash("67.38", "-3")));
        book(booked(dividend.reversed(), NINE.plusSeconds(5), cash("54.88", "-3")));

        // 12.50 - 0.25 - 12.50
        assertThat(ledger().cashIncome(new Span(account, Optional.empty(), Optional.empty())))
                .isEqualTo(Map.of(USD, new BigDecimal("-0.25"), EUR, new BigDecimal("-3")));
        assertThat(ledger().cashIncome(span(NINE.plusSeconds(1), NINE.plusSeconds(2))))
                .isEqualTo(Map.of(USD, new BigDecimal("12.5")));
        assertThat(ledger().cashIncome(span(NINE, NINE.plusSeconds(1)))).isEmpty();
    }

    private Span span(Instant from, Instant to) {
        return new Span(account, Optional.of(from), Optional.of(to));
    }

    @Test
    void refusesAnEntryTwice() {
        Booked entry = deposit("100", NINE, cash("100", "0"));
        book(entry);

        assertThatThrownBy(() -> book(entry)).isInstanceOf(RuntimeException.class);

        assertThat(page(account, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        book(deposit("100", NINE, cash("100", "0")));
        Booked lost = deposit("50", NINE, cash("150", "0"));

        Rollback.after(
                transactions(),
                () -> ledger().append(List.of(lost), cashOf(account, lost.cashAfter())));

        assertThat(balance(USD)).isEqualByComparingTo("100");
        assertThat(page(account, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void balancesAreTheSumOfTheCashLinesWhateverIsBooked() {
        Random random = new Random(7);
        Map<CurrencyCode, BigDecimal> cash = new HashMap<>(cash("0", "0"));
        List<Booked> batch = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LedgerEntry entry = anyEntry(random);
            cash.replaceAll((currency, had) -> had.add(entry.cashIn(currency).amount()));
            batch.add(booked(entry, NINE.plusSeconds(i), Map.copyOf(cash)));
        }

        transactions().run(() -> ledger().append(batch, cashOf(account, cash)));

        Map<CurrencyCode, BigDecimal> sums =
                page(account, Optional.empty(), 1000).stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.amount().currency(),
                                        line -> line.amount().amount(),
                                        BigDecimal::add));
        assertThat(balance(USD)).isEqualByComparingTo(sums.get(USD));
        assertThat(balance(EUR)).isEqualByComparingTo(sums.get(EUR));
    }

    private List<UUID> between(Optional<Instant> from, Optional<Instant> to) {
        return ledger().page(new Query(account, from, to, Optional.empty(), 9)).stream()
                .map(CashLine::entryId)
                .toList();
    }

    private List<CashLine> page(AccountId of, Optional<UUID> before, int limit) {
        return ledger().page(new Query(of, Optional.empty(), Optional.empty(), before, limit));
    }

    private static LedgerEntry anyEntry(Random random) {
        Money amount = new Money(BigDecimal.valueOf(1 + random.nextInt(100_000), 2), USD);
        return switch (random.nextInt(4)) {
            case 0 -> LedgerEntry.deposit(amount);
            case 1 -> LedgerEntry.withdrawal(amount);
            case 2 -> LedgerEntry.conversion(amount, Money.of("10", "EUR"));
            default ->
                    LedgerEntry.trade(
                            amount,
                            new Money(
                                    BigDecimal.valueOf(random.nextInt(100_000) - 50_000, 5), USD));
        };
    }

    /** 45 of holdings for 44.87 in cash: 0.1299 was realised, 0.0001 is rounding. */
    private static LedgerEntry trade() {
        return LedgerEntry.trade(Money.of("45", "USD"), Money.of("0.1299", "USD"));
    }

    private Booked deposit(String amount, Instant at, Map<CurrencyCode, BigDecimal> after) {
        return booked(LedgerEntry.deposit(Money.of(amount, "USD")), at, after);
    }

    private Booked booked(LedgerEntry entry, Instant at, Map<CurrencyCode, BigDecimal> after) {
        return booked(entry, at, after, EntryDetail.NONE);
    }

    private Booked booked(
            LedgerEntry entry,
            Instant at,
            Map<CurrencyCode, BigDecimal> after,
            EntryDetail detail) {
        return new Booked(account, id(at), entry, at, "wire \"7\", {x}", after, detail);
    }

    private void book(Booked booked) {
        transactions()
                .run(() -> ledger().append(List.of(booked), cashOf(account, booked.cashAfter())));
    }

    private void append(AccountId of, Cash cash) {
        transactions().run(() -> ledger().append(List.of(), Map.of(of, cash)));
    }

    private BigDecimal balance(CurrencyCode currency) {
        return ledger().balances(List.of(account))
                .getOrDefault(account, Map.of())
                .getOrDefault(currency, new BigDecimal("-999999"));
    }

    private static CashLine line(Booked booked, EntryKind kind, String amount, String after) {
        return new CashLine(
                booked.entryId(),
                booked.at(),
                kind,
                Money.of(amount, "USD"),
                new BigDecimal(after),
                booked.reference(),
                booked.detail());
    }

    /** Of accounts whose base currency is the dollar. */
    private static Map<AccountId, Cash> cashOf(
            AccountId account, Map<CurrencyCode, BigDecimal> cash) {
        return Map.of(account, new Cash(USD, cash));
    }

    private static Map<CurrencyCode, BigDecimal> cash(String dollars, String euros) {
        return Map.of(USD, new BigDecimal(dollars), EUR, new BigDecimal(euros));
    }
}
