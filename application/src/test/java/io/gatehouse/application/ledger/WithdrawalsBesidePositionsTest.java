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
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/**
 * 1,000 dollars and 0.01 lots of EURUSD bought at 1.0000: a notional of 1,000, which ties up 33.30
 * of margin.
 */
class WithdrawalsBesidePositionsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final MoveCash moveCash =
            new MoveCash(house.access, house.desk, house.ledger, house.ids);

    @AfterEach
    void close() {
        house.close();
    }

    /** Of 41.625 that are left 80 % are 33.30. */
    @Test
    void leaveTheMarginBufferWhole() {
        ada.limited(RiskLimit.LEVERAGE_LIMIT, "100");
        bought();

        assertThat(whyNot("958.38"))
                .isEqualTo(
                        "exceeds the 958.37 USD that may leave beside the margin buffer and the"
                                + " leverage limit");
        assertThat(done(withdraw("958.37")).balanceAfter()).isEqualByComparingTo("41.63");
    }

    /** 1,000 are 5 times 200. */
    @Test
    void leaveTheLeverageWithinItsLimit() {
        bought();

        assertThat(refused(withdraw("800.01")).code()).isEqualTo("insufficient_funds");
        assertThat(done(withdraw("800")).balanceAfter()).isEqualByComparingTo("200");
        assertThat(whyNot("0.01")).startsWith("exceeds the 0 USD");
    }

    @Test
    void countWhatRestsAsTheGateDoes() {
        house.confirmed(EURUSD, "1.0000");
        ada.accepted(
                OrderTicket.limit(EURUSD, Side.BUY, Quantity.of("0.01"), Price.of("0.9900"))
                        .withProtection(new Protection(Desk.price("0.9800"), Optional.empty())));

        assertThat(refused(withdraw("800.01")).code()).isEqualTo("insufficient_funds");
        assertThat(done(withdraw("800")).balanceAfter()).isEqualByComparingTo("200");
    }

    @Test
    void takeAllThatIsFreeBesideWhatIsFullyPaid() {
        house.confirmed(AAPL, "100");
        ada.filled(Side.BUY, AAPL, "2", "95");

        assertThat(whyNot("800.01")).isEqualTo("exceeds the 800 USD that are free");
        assertThat(done(withdraw("800")).balanceAfter()).isEqualByComparingTo("0");
    }

    private void bought() {
        house.confirmed(EURUSD, "1.0000");
        ada.filled(Side.BUY, EURUSD, "0.01", "0.9900");
    }

    private String whyNot(String amount) {
        return refused(withdraw(amount)) instanceof Refusal.Invalid invalid
                ? invalid.errors().getFirst().message()
                : "";
    }

    private Outcome<CashLine> withdraw(String amount) {
        return moveCash.move(
                new MoveCash.Command(
                        ada.actor(),
                        ada.account(),
                        Direction.WITHDRAWAL,
                        Money.of(amount, "USD"),
                        Optional.empty(),
                        Optional.empty(),
                        CONTEXT));
    }
}
