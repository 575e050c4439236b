package io.gatehouse.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.RandomFills;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.position.PositionChange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What holds of the books of any fills; a failing test carries its seed in its name. */
class LedgerPropertiesTest {
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final Price MARK = Price.of("87.65");
    private static final BigDecimal MULTIPLIER = new BigDecimal("2.5");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    /** The books after a sequence of fills: entries, position and realised P&L. */
    private record Books(List<LedgerEntry> entries, Position position, BigDecimal realized) {
        BigDecimal sum(LedgerAccount account, CurrencyCode currency) {
            return entries.stream()
                    .flatMap(entry -> entry.postings().stream())
                    .filter(p -> p.account() == account && p.currency().equals(currency))
                    .map(p -> p.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cashRoundingAndValueAreRealizedAndOpenPnlLessFees(long seed) {
        Books books = books(seed, Specs.cash("USD", "2.5"));
        BigDecimal equity =
                books.sum(LedgerAccount.CASH, CurrencyCode.USD)
                        .add(books.sum(LedgerAccount.ROUNDING, CurrencyCode.USD))
                        .add(books.position().marketValue(MARK, MULTIPLIER));
        assertThat(equity).isEqualByComparingTo(netPnl(books));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cashAndRoundingOfMarginedFillsAreRealizedPnlLessFees(long seed) {
        Books books = books(seed, Specs.margined("USD", "2.5"));
        BigDecimal cash =
                books.sum(LedgerAccount.CASH, CurrencyCode.USD)
                        .add(books.sum(LedgerAccount.ROUNDING, CurrencyCode.USD));
        assertThat(cash)
                .isEqualByComparingTo(
                        books.realized().subtract(books.sum(LedgerAccount.FEES, CurrencyCode.USD)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdingsAreTheCostOfThePosition(long seed) {
        Books books = books(seed, Specs.cash("USD", "2.5"));
        assertThat(books.sum(LedgerAccount.HOLDINGS, CurrencyCode.USD))
                .isEqualByComparingTo(books.position().cost().multiply(MULTIPLIER));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void realizedPnlOfTheBooksIsThatOfThePosition(long seed) {
        Books books = books(seed, Specs.cash("USD", "2.5"));
        assertThat(books.sum(LedgerAccount.REALIZED_PNL, CurrencyCode.USD).negate())
                .isEqualByComparingTo(books.realized());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noEntryRoundsMoreThanHalfACentAndAllCashIsSettled(long seed) {
        for (LedgerEntry entry : books(seed, Specs.cash("USD", "2.5")).entries()) {
            for (Posting posting : entry.postings()) {
                if (posting.account() == LedgerAccount.ROUNDING) {
                    assertThat(posting.amount().amount().abs()).isLessThanOrEqualTo(HALF_A_CENT);
                } else if (posting.account() == LedgerAccount.CASH) {
                    assertThat(posting.amount()).isEqualTo(posting.amount().settled());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foreignPurchasesLeaveTheirCurrencyNeverOverdrawn(long seed) {
        assertThat(books(seed, Specs.cash("EUR", "2.5")).sum(LedgerAccount.CASH, EUR))
                .isNotNegative();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void marginedForeignResultsLeaveNothingAbroadButWhatIsWorthNoCent(long seed) {
        Books books = books(seed, Specs.margined("EUR", "2.5"));
        assertThat(books.sum(LedgerAccount.CASH, EUR).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(size(books)));
        assertThat(books.sum(LedgerAccount.CONVERSION, EUR))
                .isEqualByComparingTo(
                        books.realized()
                                .subtract(books.sum(LedgerAccount.FEES, EUR))
                                .subtract(books.sum(LedgerAccount.ROUNDING, EUR))
                                .subtract(books.sum(LedgerAccount.CASH, EUR)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static BigDecimal netPnl(Books books) {
        return books.realized()
                .add(books.position().unrealized(MARK, MULTIPLIER))
                .subtract(books.sum(LedgerAccount.FEES, CurrencyCode.USD));
    }

    private static BigDecimal size(Books books) {
        return BigDecimal.valueOf(books.entries().size());
    }

    private static Books books(long seed, ContractSpec spec) {
        Position position = Position.flat(new Symbol("ACME"));
        BigDecimal realized = BigDecimal.ZERO;
        List<LedgerEntry> entries = new ArrayList<>();
        Map<CurrencyCode, BigDecimal> balances = new HashMap<>();
        for (Fill fill : RandomFills.of(seed)) {
            PositionChange change = position.after(fill, spec);
            for (LedgerEntry entry :
                    FillEntries.of(fill, spec, change, balances, CurrencyCode.USD)) {
                entries.add(entry);
                balances.merge(
                        spec.currency(), entry.cashIn(spec.currency()).amount(), BigDecimal::add);
            }
            position = change.after();
            realized = realized.add(change.realized());
        }
        return new Books(entries, position, realized);
    }
}
