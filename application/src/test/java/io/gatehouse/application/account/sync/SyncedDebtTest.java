package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.BreakerLevel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What a stop-out through a gap leaves: the balance below zero. */
class SyncedDebtTest {
    private final SyncedHouse synced = new SyncedHouse();

    @AfterEach
    void close() {
        synced.close();
    }

    @Test
    void isBookedAndLatchesTheLimits() {
        synced.synced("100", "100");
        synced.house.clock.advance(Duration.ofMinutes(1));

        SyncAccount.Synced debt = synced.synced("-150", "-150", deal("6", Kind.TRADE, "-250"));

        assertThat(debt.state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).containsExactly("DEPOSIT 100 USD", "REALIZED_PNL -250 USD");
        assertThat(synced.worth().equity()).isEqualByComparingTo("-150");
        assertThat(synced.worth().freeMargin()).isNegative();
        assertThat(synced.house.books.read(synced.account, List.of()).book().risk())
                .satisfies(
                        risk -> {
                            assertThat(risk.drawdown()).isEqualTo(BreakerLevel.CRITICAL);
                            assertThat(risk.day().latched()).isTrue();
                        });
    }

    @Test
    void mayBeWhatAnAccountBeginsWith() {
        SyncAccount.Synced first = synced.synced("-150", "-150");

        assertThat(first.state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).containsExactly("ADJUSTMENT -150 USD");
        assertThat(synced.worth().equity()).isEqualByComparingTo("-150");
        assertThat(synced.house.accounts.find(synced.account).orElseThrow().initialBalance())
                .isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void isPaidOff() {
        synced.synced("-150", "-150");
        synced.house.clock.advance(Duration.ofMinutes(1));

        SyncAccount.Synced paid = synced.synced("850", "850", deal("7", Kind.BALANCE, "1000"));

        assertThat(paid.state()).isEqualTo(DataState.FRESH);
        assertThat(synced.worth().equity()).isEqualByComparingTo("850");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("0");
        assertThat(synced.worth().drawdownPercent()).isEqualByComparingTo("0");
    }
}
