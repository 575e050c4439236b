package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class BrokerTicketTest {
    private static final Symbol EURUSD = new Symbol("EURUSD");

    @Test
    void ticketsOfOneSideComeToTheirSumAtTheirAverage() {
        // (0.8 x 1.10 + 0.2 x 1.15) / 1
        Position net = net(buy("0.8", "1.10"), buy("0.2", "1.15"));

        assertThat(net.quantity()).isEqualTo(Quantity.of("1"));
        assertThat(net.averagePrice()).contains(Price.of("1.11"));
    }

    @Test
    void theSmallerSideComesOffTheLargerAndLeavesItsAverage() {
        // 0.3 short at (0.4 x 1.20 + 0.4 x 1.10) / 0.8, whatever the bought ones cost
        Position net = net(buy("0.5", "9"), sell("0.4", "1.20"), sell("0.4", "1.10"));

        assertThat(net.quantity()).isEqualTo(Quantity.of("-0.3"));
        assertThat(net.averagePrice()).contains(Price.of("1.15"));
    }

    @Test
    void equalSidesComeToNothing() {
        assertThat(net(buy("0.5", "1.10"), sell("0.5", "1.20"))).isEqualTo(Position.flat(EURUSD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1"})
    void hasLots(String lots) {
        assertThatIllegalArgumentException().isThrownBy(() -> buy(lots, "1.10"));
    }

    private static Position net(BrokerTicket... tickets) {
        return BrokerTicket.net(EURUSD, List.of(tickets));
    }

    private static BrokerTicket buy(String lots, String price) {
        return ticket(Side.BUY, lots, price);
    }

    private static BrokerTicket sell(String lots, String price) {
        return ticket(Side.SELL, lots, price);
    }

    private static BrokerTicket ticket(Side side, String lots, String price) {
        return new BrokerTicket("9001", side, Quantity.of(lots), Price.of(price), Optional.empty());
    }
}
