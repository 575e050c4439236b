package io.gatehouse.domain.ledger;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.FillDraft;
import io.gatehouse.domain.position.Position;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class FillEntriesTest {
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final ContractSpec SHARE = Specs.cash("USD", "1");
    private static final ContractSpec EURO_SHARE = Specs.cash("EUR", "1");
    private static final ContractSpec EURO_FUTURE = Specs.margined("EUR", "5");

    @Test
    void purchaseTurnsCashIntoHoldings() {
        assertThat(entries(SHARE, buy(1, "100", "50")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "5000"),
                                usd(LedgerAccount.CASH, "-5000")));
    }

    @Test
    void saleTakesHoldingsOutAtCostAndTheRestIsPnl() {
        assertThat(entries(SHARE, sell(2, "60", "55"), buy(1, "100", "50")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "-3000"),
                                usd(LedgerAccount.REALIZED_PNL, "-300"),
                                usd(LedgerAccount.CASH, "3300")));
    }

    @Test
    void shortSaleBringsCashAgainstNegativeHoldings() {
        assertThat(entries(SHARE, sell(1, "70", "47.25")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "-3307.50"),
                                usd(LedgerAccount.CASH, "3307.50")));
    }

    @Test
    void buyingAShortBackRestoresItsHoldings() {
        // 40 short at 47.25, bought at 45.10: 86 gained
        assertThat(entries(SHARE, buy(2, "40", "45.10"), sell(1, "70", "47.25")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "1890"),
                                usd(LedgerAccount.REALIZED_PNL, "-86"),
                                usd(LedgerAccount.CASH, "-1804")));
    }

    @Test
    void flipIsOneEntryOfAllThatWasSold() {
        // 90 at 50 closed and 30 opened at 48.50: 120 x 48.50 come in, 135 are lost.
        assertThat(entries(SHARE, sell(2, "120", "48.50"), buy(1, "90", "50")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "-5955"),
                                usd(LedgerAccount.REALIZED_PNL, "135"),
                                usd(LedgerAccount.CASH, "5820")));
    }

    @Test
    void multiplierCounts() {
        assertThat(entries(Specs.cash("USD", "100"), buy(1, "10", "3.45")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "3450"),
                                usd(LedgerAccount.CASH, "-3450")));
    }

    @Test
    void feeIsAnEntryOfItsOwn() {
        assertThat(entries(SHARE, buy(1, "100", "50").fee("1.50")))
                .element(1)
                .isEqualTo(LedgerEntry.fee(Money.of("1.50", "USD")));
    }

    @Test
    void rebateIsBookedToo() {
        assertThat(entries(SHARE, buy(1, "100", "50").fee("-0.20")))
                .element(1)
                .isEqualTo(LedgerEntry.fee(Money.of("-0.20", "USD")));
    }

    @Test
    void cashGetsTheSettledAmountAndRoundingTheRest() {
        // 0.0033 x 50.01 = 0.165033
        assertThat(entries(SHARE, buy(1, "0.0033", "50.01")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "0.165033"),
                                usd(LedgerAccount.CASH, "-0.17"),
                                usd(LedgerAccount.ROUNDING, "0.004967")));
    }

    @Test
    void whatIsHadForNothingMovesNothing() {
        assertThat(entries(SHARE, buy(1, "10", "0"))).isEmpty();
    }

    @Test
    void whatExpiresWorthlessLosesItsCostWithoutCash() {
        assertThat(entries(SHARE, sell(2, "7", "0"), buy(1, "7", "3")))
                .containsExactly(
                        entry(
                                EntryKind.TRADE,
                                usd(LedgerAccount.HOLDINGS, "-21"),
                                usd(LedgerAccount.REALIZED_PNL, "21")));
    }

    @Test
    void openingAMarginedPositionMovesNothingButItsFee() {
        assertThat(entries(Specs.margined("USD", "50"), buy(1, "2", "4750.25").fee("4.50")))
                .containsExactly(LedgerEntry.fee(Money.of("4.50", "USD")));
    }

    @Test
    void marginedResultInBaseCurrencyStaysThere() {
        assertThat(
                        entries(
                                Specs.margined("USD", "50"),
                                sell(2, "1", "4768.75"),
                                buy(1, "2", "4750.25")))
                .containsExactly(LedgerEntry.realizedPnl(Money.of("925", "USD")));
    }

    @ParameterizedTest
    @CsvSource({
        // Of the 100 EUR it costs, none, a part or all but a cent is there; or less than none.
        "0,     -100,   -108.50",
        "30,    -70,    -75.95",
        "99.99, -0.01,  -0.01",
        "-50,   -100,   -108.50"
    })
    void foreignPurchaseBuysWhatItsCurrencyLacks(String held, String euros, String dollars) {
        List<LedgerEntry> entries =
                entriesWith(held, EURO_SHARE, buy(1, "10", "10").rate("1.0850"));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1))
                .isEqualTo(
                        LedgerEntry.conversion(
                                Money.of(dollars, "USD").negated(),
                                Money.of(euros, "EUR").negated()));
    }

    @ParameterizedTest
    @CsvSource({"100", "100.01", "5000"})
    void foreignPurchaseCoveredByItsCurrencyConvertsNothing(String held) {
        assertThat(entriesWith(held, EURO_SHARE, buy(1, "10", "10").rate("1.0850"))).hasSize(1);
    }

    @Test
    void foreignPurchaseBuysItsFeeAsWell() {
        List<LedgerEntry> entries =
                entriesWith("0", EURO_SHARE, buy(1, "10", "10").fee("2").rate("1.10"));
        assertThat(entries.get(2).cashIn(EUR)).isEqualTo(Money.of("102", "EUR"));
        assertThat(entries.get(2).cashIn(CurrencyCode.USD)).isEqualTo(Money.of("-112.20", "USD"));
    }

    @Test
    void foreignSaleKeepsItsCurrency() {
        assertThat(
                        entriesWith(
                                "0",
                                EURO_SHARE,
                                sell(2, "4", "12").rate("1.10"),
                                buy(1, "10", "10")))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.TRADE);
    }

    @Test
    void foreignSaleIntoAnOverdrawnCurrencyBuysNoMoreOfIt() {
        assertThat(
                        entriesWith(
                                "-500",
                                EURO_SHARE,
                                sell(2, "4", "12").rate("1.10"),
                                buy(1, "10", "10")))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.TRADE);
    }

    @Test
    void marginedForeignGainIsBroughtHomeAtTheClosingRate() {
        // 20 x 5 = 100 EUR, less a fee of 0.80, at 1.0841: 107.54272
        List<LedgerEntry> entries =
                entriesWith(
                        "1000",
                        EURO_FUTURE,
                        buy(2, "1", "16880").fee("0.80").rate("1.0841"),
                        sell(1, "2", "16900"));
        assertThat(entries)
                .containsExactly(
                        LedgerEntry.realizedPnl(Money.of("100", "EUR")),
                        LedgerEntry.fee(Money.of("0.80", "EUR")),
                        LedgerEntry.conversion(
                                Money.of("99.20", "EUR"), Money.of("107.54", "USD")));
    }

    @Test
    void marginedForeignLossIsPaidFromHome() {
        List<LedgerEntry> entries =
                entriesWith(
                        "1000",
                        EURO_FUTURE,
                        buy(2, "1", "16910").rate("1.0907"),
                        sell(1, "2", "16900"));
        // -50 EUR at 1.0907, half to even: 54.535 is 54.54
        assertThat(entries)
                .containsExactly(
                        LedgerEntry.realizedPnl(Money.of("-50", "EUR")),
                        LedgerEntry.conversion(Money.of("54.54", "USD"), Money.of("50", "EUR")));
    }

    @Test
    void resultWorthLessThanACentAtHomeStaysAbroad() {
        ContractSpec rupiah = Specs.margined("IDR", "1");
        List<LedgerEntry> entries =
                entries(rupiah, sell(2, "1", "101").rate("0.00006"), buy(1, "1", "100"));
        assertThat(entries).containsExactly(LedgerEntry.realizedPnl(Money.of("1", "IDR")));
    }

    private static List<LedgerEntry> entries(
            ContractSpec spec, FillDraft last, FillDraft... before) {
        return entriesWith("0", spec, last, before);
    }

    /** Entries of the last fill in an account of base USD that holds this much of the currency. */
    private static List<LedgerEntry> entriesWith(
            String held, ContractSpec spec, FillDraft last, FillDraft... before) {
        Position position = Position.flat(new Symbol("ACME"));
        for (FillDraft fill : before) {
            position = position.after(fill.fill(), spec).after();
        }
        return FillEntries.of(
                last.fill(),
                spec,
                position.after(last.fill(), spec),
                Map.of(spec.currency(), new BigDecimal(held)),
                CurrencyCode.USD);
    }

    private static LedgerEntry entry(EntryKind kind, Posting... postings) {
        return new LedgerEntry(kind, List.of(postings));
    }

    private static Posting usd(LedgerAccount account, String amount) {
        return new Posting(account, Money.of(amount, "USD"));
    }
}
