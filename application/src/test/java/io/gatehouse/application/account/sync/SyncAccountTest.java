package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What a sync books, and what it leaves to the broker. */
class SyncAccountTest extends SyncCase {
    @Test
    void beginsWithTheBrokersBalance() {
        SyncAccount.Synced first = synced.synced("50000", "50100");

        assertThat(first.state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD");
        assertThat(synced.standing().at()).hasValue(synced.house.clock.instant());
        // what limits of the initial balance are measured by
        assertThat(synced.house.accounts.find(synced.account).orElseThrow().initialBalance())
                .isEqualTo(Money.of("50000", "USD"));
        // balance and what is open; margin used by positions that our books do not have
        assertThat(synced.worth().equity()).isEqualByComparingTo("50100");
        assertThat(synced.worth().unrealized()).isEqualByComparingTo("100");
        assertThat(synced.worth().marginUsed()).isEqualByComparingTo("200");
        assertThat(synced.worth().freeMargin()).isEqualByComparingTo("49900");
        assertThat(synced.house.audited(synced.account, "sync_applied")).hasSize(1);
    }

    @Test
    void booksEachDealOnce() {
        synced.synced("50000", "50000");
        TerminalDeal[] deals = {
            deal("70", Kind.BALANCE, "1000"),
            deal("71", Kind.TRADE, "250.5"),
            deal("71", Kind.SWAP, "-1.2"),
            deal("71", Kind.COMMISSION, "-7"),
            deal("72", Kind.TRADE, "0"),
            deal("73", Kind.BALANCE, "-500")
        };

        // 50000 + 1000 + 250.5 - 1.2 - 7 - 500
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50742.3", "50742.3", deals).state()).isEqualTo(DataState.FRESH);
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50742.3", "50742.3", deals).state()).isEqualTo(DataState.FRESH);

        assertThat(synced.ledger())
                .containsExactly(
                        "DEPOSIT 50000 USD",
                        "DEPOSIT 1000 USD",
                        "REALIZED_PNL 250.5 USD",
                        "FUNDING -1.2 USD",
                        "FEE -7 USD",
                        "WITHDRAWAL -500 USD");
        // deposits and withdrawals are no gain: 250.5 - 1.2 - 7
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("242.3");
    }

    @Test
    void opensWithTheDealsThatTheTerminalKnowsAlready() {
        synced.synced(
                "1090", "1090", deal("1", Kind.BALANCE, "1000"), deal("2", Kind.TRADE, "100"));

        // 10 were charged before the first deal that it knows
        assertThat(synced.ledger())
                .containsExactly("ADJUSTMENT -10 USD", "DEPOSIT 1000 USD", "REALIZED_PNL 100 USD");
        assertThat(synced.standing().state()).isEqualTo(DataState.FRESH);
    }

    @Test
    void leavesPayingInToTheBroker() {
        synced.synced("50000", "50000");
        MoveCash moveCash =
                new MoveCash(
                        synced.house.access,
                        synced.house.desk,
                        synced.house.ledger,
                        synced.house.ids);
        MoveCash.Command deposit =
                new MoveCash.Command(
                        synced.trader,
                        synced.account,
                        MoveCash.Direction.DEPOSIT,
                        Money.of("1", "USD"),
                        Optional.empty(),
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(moveCash.move(deposit)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("synced_account"));
    }
}
