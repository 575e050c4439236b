package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.sync.SyncedHouse;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.ShowHeadroom.Line;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Accounts that begin with nothing may lose 5 % a day, 10 % a week and 15 % a month. */
class FundedLaterTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("0", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void haveReachedNoLimitBeforeTheirFirstDeposit() {
        house.monitor.run();

        assertThat(house.audited(ada.account(), "risk_limit_exceeded")).isEmpty();
        assertThat(state(house, ada.account())).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void haveReachedNoLimitBeforeTheirFirstSync() {
        try (SyncedHouse synced = new SyncedHouse()) {
            synced.house.monitor.run();

            assertThat(synced.house.audited(synced.account, "risk_limit_exceeded")).isEmpty();
            assertThat(state(synced.house, synced.account)).isEqualTo(TradingState.ACTIVE);
        }
    }

    @ParameterizedTest
    @CsvSource({"max_daily_loss, 500", "max_weekly_loss, 1000", "max_monthly_loss, 1500"})
    void tradeAfterTheirDepositWithinPercentsOfIt(String check, String limit) {
        house.monitor.run();
        move(Direction.DEPOSIT, "10000");
        house.quote(AAPL, "100", "100");

        // 10 shares may lose 50
        ada.filled(Side.BUY, AAPL, "10", "95");

        Line line = line(check);
        assertThat(line.figures().limit()).isEqualByComparingTo(limit);
        assertThat(line.figures().used()).isZero();
        assertThat(line.headroom().orElseThrow()).isEqualByComparingTo(limit);
        assertThat(state(house, ada.account())).isEqualTo(TradingState.ACTIVE);
    }

    /** 10 shares bought at 100 and worth 97 now: 30 of 500 are used, whatever goes out. */
    @Test
    void reachNoLimitByAWithdrawal() {
        move(Direction.DEPOSIT, "10000");
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "97", "97");

        move(Direction.WITHDRAWAL, "9000");
        house.monitor.run();
        move(Direction.DEPOSIT, "5000");

        Line day = line("max_daily_loss");
        assertThat(day.figures().limit()).isEqualByComparingTo("500");
        assertThat(day.figures().used()).isEqualByComparingTo("30");
        assertThat(state(house, ada.account())).isEqualTo(TradingState.ACTIVE);
    }

    /** A try of the cashier's desk is no measure of what comes in after it. */
    @Test
    void tradeWithinPercentsOfAllThatCameInWhateverWentOutBetween() {
        move(Direction.DEPOSIT, "1000");
        move(Direction.WITHDRAWAL, "1");
        move(Direction.DEPOSIT, "99001");

        assertThat(line("max_daily_loss").figures().limit()).isEqualByComparingTo("5000");
        assertThat(line("max_weekly_loss").figures().limit()).isEqualByComparingTo("10000");
        assertThat(line("max_monthly_loss").figures().limit()).isEqualByComparingTo("15000");
    }

    /** Withdrawn on Monday, deposited on Tuesday. */
    @Test
    void tradeAgainAfterADayThatBeganWithNothing() {
        move(Direction.DEPOSIT, "10000");
        move(Direction.WITHDRAWAL, "10000");
        house.clock.advance(Duration.ofDays(1));
        house.monitor.run();
        move(Direction.DEPOSIT, "10000");
        house.quote(AAPL, "100", "100");

        ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(line("max_daily_loss").figures().limit()).isEqualByComparingTo("500");
        assertThat(state(house, ada.account())).isEqualTo(TradingState.ACTIVE);
    }

    private void move(Direction direction, String amount) {
        CashMoves.move(ada, direction, Money.of(amount, "USD"));
    }

    private Line line(String check) {
        ShowHeadroom showHeadroom =
                new ShowHeadroom(house.access, house.books, house.catalogue, house.decisions);
        return done(showHeadroom.show(ada.actor(), Optional.of(ada.account()))).stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static TradingState state(TradingHouse house, AccountId account) {
        return house.books.read(account, List.of()).book().tradingState();
    }
}
