package io.gatehouse.domain.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Optional;

class TerminalDealTest {
    @ParameterizedTest
    @CsvSource({
        "BALANCE,    1000,    DEPOSIT,      true",
        "BALANCE,    -250.25, WITHDRAWAL,   true",
        "TRADE,      12.5,    REALIZED_PNL, false",
        "TRADE,      -12.5,   REALIZED_PNL, false",
        "SWAP,       -0.75,   FUNDING,      false",
        "SWAP,       0.75,    FUNDING,      false",
        "COMMISSION, -7,      FEE,          false",
        "COMMISSION, 0.5,     FEE,          false"
    })
    void movesTheCashByItsAmount(Kind kind, String amount, EntryKind posted, boolean isFlow) {
        LedgerEntry entry = deal(kind, amount).entry().orElseThrow();

        assertThat(entry.kind()).isEqualTo(posted);
        assertThat(entry.cashIn(CurrencyCode.USD)).isEqualTo(Money.of(amount, "USD"));
        assertThat(entry.isExternal()).isEqualTo(isFlow);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void postsNothingWithoutMoney(Kind kind) {
        assertThat(deal(kind, "0").entry()).isEmpty();
    }

    @Test
    void tellsWhereItsEntryComesFrom() {
        TerminalDeal plain = deal(Kind.TRADE, "1");
        TerminalDeal told =
                new TerminalDeal(
                        plain.key(),
                        plain.amount(),
                        new TerminalDeal.Details(
                                Optional.of("EURUSD.r"),
                                Optional.of(Instant.parse("2026-03-02T08:59:00Z")),
                                Optional.of("tp 1.09")));

        assertThat(plain.reference()).isEqualTo("MT5 deal 7");
        assertThat(told.reference())
                .isEqualTo("MT5 deal 7, EURUSD.r, 2026-03-02T08:59:00Z, tp 1.09");
    }

    private static TerminalDeal deal(Kind kind, String amount) {
        return new TerminalDeal(new TerminalDeal.Key("7", kind), Money.of(amount, "USD"));
    }
}
