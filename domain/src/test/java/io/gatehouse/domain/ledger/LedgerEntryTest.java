package io.gatehouse.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LedgerEntryTest {
    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void depositComesFromOutside() {
        assertThat(LedgerEntry.deposit(usd("100")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.EXTERNAL, "-100"),
                        posting(LedgerAccount.CASH, "100"));
    }

    @Test
    void withdrawalGoesOutside() {
        assertThat(LedgerEntry.withdrawal(usd("100")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.CASH, "-100"),
                        posting(LedgerAccount.EXTERNAL, "100"));
    }

    @Test
    void conversionSumsToZeroInBothCurrencies() {
        LedgerEntry entry = LedgerEntry.conversion(usd("108.50"), Money.of("100", "EUR"));
        assertThat(entry.cashIn(CurrencyCode.USD)).isEqualTo(usd("-108.50"));
        assertThat(entry.cashIn(EUR)).isEqualTo(Money.of("100", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "DIVIDEND, DIVIDENDS",
        "INTEREST, INTEREST",
        "FUNDING, FUNDING",
        "ADJUSTMENT, ADJUSTMENTS"
    })
    void incomeIsNegativeOnItsOwnAccountAndWhatIsOwedPositive(
            EntryKind kind, LedgerAccount source) {
        LedgerEntry gained = LedgerEntry.income(kind, usd("12.50"));
        LedgerEntry owed = LedgerEntry.income(kind, usd("-3"));

        assertThat(gained.kind()).isEqualTo(kind);
        assertThat(gained.postings())
                .containsExactlyInAnyOrder(
                        posting(source, "-12.50"), posting(LedgerAccount.CASH, "12.50"));
        assertThat(owed.postings())
                .containsExactlyInAnyOrder(posting(source, "3"), posting(LedgerAccount.CASH, "-3"));
        assertThat(gained.isExternal()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryKind.class,
            names = {"DIVIDEND", "INTEREST", "FUNDING", "ADJUSTMENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherKindIsIncome(EntryKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.income(kind, usd("1")))
                .withMessageContaining(kind.name());
    }

    @Test
    void onlyMoneyFromOutsideIsExternal() {
        assertThat(LedgerEntry.deposit(usd("1")).isExternal()).isTrue();
        assertThat(LedgerEntry.withdrawal(usd("1")).reversed().isExternal()).isTrue();
        assertThat(LedgerEntry.fee(usd("1")).isExternal()).isFalse();
    }

    @Test
    void feeIsACostAndARebateTheOtherWayRound() {
        assertThat(LedgerEntry.fee(usd("1.50")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.CASH, "-1.50"), posting(LedgerAccount.FEES, "1.50"));
        assertThat(LedgerEntry.fee(usd("-0.20")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.CASH, "0.20"), posting(LedgerAccount.FEES, "-0.20"));
    }

    @Test
    void realizedPnlPutsWhatRoundingLeavesOnItsOwnAccount() {
        assertThat(LedgerEntry.realizedPnl(usd("10.125")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.REALIZED_PNL, "-10.125"),
                        posting(LedgerAccount.CASH, "10.12"),
                        posting(LedgerAccount.ROUNDING, "0.005"));
    }

    @Test
    void resultBelowTheSmallestCoinIsAllRounding() {
        assertThat(LedgerEntry.realizedPnl(usd("-0.004")).postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.REALIZED_PNL, "0.004"),
                        posting(LedgerAccount.ROUNDING, "-0.004"));
    }

    @Test
    void refusesPostingsThatDoNotSumToZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new LedgerEntry(
                                        EntryKind.ADJUSTMENT,
                                        List.of(
                                                posting(LedgerAccount.CASH, "1"),
                                                posting(LedgerAccount.EXTERNAL, "-0.99"))))
                .withMessage("An entry sums to zero in USD, not to 0.01");
    }

    @Test
    void refusesCurrenciesThatOnlyBalanceTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new LedgerEntry(
                                        EntryKind.CONVERSION,
                                        List.of(
                                                posting(LedgerAccount.CASH, "1"),
                                                new Posting(
                                                        LedgerAccount.CASH,
                                                        Money.of("-1", "EUR")))));
    }

    @Test
    void refusesAnEntryWithoutPostings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(EntryKind.TRADE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1.005"})
    void movesOnlySettledAmountsOfMoreThanZero(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.deposit(usd(amount)))
                .withMessageContaining("settled amount of more than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.conversion(usd(amount), usd("1")));
    }

    @Test
    void reversalUndoesEveryPosting() {
        LedgerEntry undone = LedgerEntry.deposit(usd("100")).reversed();
        assertThat(undone.kind()).isEqualTo(EntryKind.ADJUSTMENT);
        assertThat(undone.postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.EXTERNAL, "100"),
                        posting(LedgerAccount.CASH, "-100"));
    }

    @Test
    void adjustmentMovesEachCurrencyFromOrToTheOutside() {
        LedgerEntry set = LedgerEntry.adjustment(List.of(usd("-12.5"), Money.of("7", "EUR")));

        assertThat(set.kind()).isEqualTo(EntryKind.ADJUSTMENT);
        assertThat(set.postings())
                .containsExactlyInAnyOrder(
                        posting(LedgerAccount.CASH, "-12.5"),
                        posting(LedgerAccount.EXTERNAL, "12.5"),
                        new Posting(LedgerAccount.CASH, Money.of("7", "EUR")),
                        new Posting(LedgerAccount.EXTERNAL, Money.of("-7", "EUR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "-0.001"})
    void adjustsBySettledAmountsOtherThanZero(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.adjustment(List.of(usd(amount))));
    }

    @Test
    void addsNoCashOfAnotherCurrency() {
        assertThat(LedgerEntry.deposit(usd("100")).cashIn(EUR)).isEqualTo(Money.zero(EUR));
    }

    private static Posting posting(LedgerAccount account, String amount) {
        return new Posting(account, usd(amount));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
