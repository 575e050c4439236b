package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.coin;
import static io.gatehouse.domain.risk.Contracts.index;
import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.RiskSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class RiskSizeTest {
    private final ViewBuilder view =
            dollars()
                    .rate("INR", "0.0125")
                    .quoted(share("AAPL"), "100", "100")
                    .quoted(coin("BTC"), "50000", "50000")
                    .quoted(pair("EURUSD"), "1.10000", "1.10000")
                    .quoted(index("NIFTY"), "22000", "22000");

    @ParameterizedTest
    @CsvSource({
        // 5 a share: 499.99 buys no hundredth one
        "AAPL, BUY, 100, 95, 500, 100",
        "AAPL, BUY, 100, 95, 499.99, 99",
        "AAPL, SELL, 100, 105, 500, 100",
        "AAPL, BUY, 100, 95, 4.99, 0",
        // 1,500 a coin: 100 / 1,500 = 0.0666.., in steps of 0.0001
        "BTC, BUY, 50000, 48500, 100, 0.0666",
        // 100 pips of 10 a lot: 345 / 1,000, in steps of 0.01
        "EURUSD, BUY, 1.10000, 1.09000, 345, 0.34",
        // 80 points of 0.0125 USD are 1 a contract
        "NIFTY, BUY, 22000, 21920, 7.5, 7"
    })
    void losesNoMoreAtTheStop(
            String symbol, Side side, String entry, String stop, String risk, String quantity) {
        assertThat(size(symbol, side, entry, stop, risk)).isEqualTo(Quantity.of(quantity));
    }

    @Test
    void leavesRoomForTheFeesOfBothExecutions() {
        // 10 in and 10 out: 480 are left of 500, 5 a share
        view.fees("AAPL", fee(FeeSchedule.Basis.ORDER, "10"));
        assertThat(size("AAPL", Side.BUY, "100", "95", "500")).isEqualTo(Quantity.of("96"));
        assertThat(size("AAPL", Side.BUY, "100", "95", "20")).isEqualTo(Quantity.ZERO);
    }

    @Test
    void leavesRoomForFeesOnNotional() {
        // 1 % of 100 and of 95 is 1.95: 6.95 a share, 500 / 6.95 = 71.9
        view.fees("AAPL", fee(FeeSchedule.Basis.NOTIONAL, "0.01"));
        assertThat(size("AAPL", Side.BUY, "100", "95", "500")).isEqualTo(Quantity.of("71"));
    }

    @ParameterizedTest
    @CsvSource({"BUY, 100", "BUY, 101", "SELL, 99"})
    void refusesAStopThatLosesNothing(Side side, String stop) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> size("AAPL", side, "100", stop, "500"));
    }

    private Quantity size(String symbol, Side side, String entry, String stop, String risk) {
        Holding holding = view.of(new Symbol(symbol)).traded().orElseThrow();
        return RiskSize.of(holding, side, Price.of(entry), Price.of(stop), new BigDecimal(risk));
    }

    private static FeeSchedule fee(FeeSchedule.Basis on, String rate) {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "fee",
                                on,
                                new BigDecimal(rate),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }
}
