package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

class OrderTicketTest {
    @ParameterizedTest
    @CsvSource({
        "MARKET,     -,  -,  true",
        "MARKET,     50, -,  false",
        "MARKET,     -,  45, false",
        "LIMIT,      50, -,  true",
        "LIMIT,      -,  -,  false",
        "LIMIT,      50, 45, false",
        "STOP,       -,  45, true",
        "STOP,       -,  -,  false",
        "STOP,       50, 45, false",
        "STOP_LIMIT, 50, 45, true",
        "STOP_LIMIT, 50, -,  false",
        "STOP_LIMIT, -,  45, false"
    })
    void takesExactlyThePricesOfItsType(
            OrderType type, String price, String stopPrice, boolean accepted) {
        if (accepted) {
            assertThat(ticket(type, "1", price, stopPrice).type()).isEqualTo(type);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ticket(type, "1", price, stopPrice))
                    .withMessageContaining("price");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void refusesAQuantityOfZeroOrLess(String quantity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket(OrderType.MARKET, quantity, "-", "-"))
                .withMessageContaining("quantity is more than zero");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.01"})
    void refusesARiskOfZeroOrLess(String risk) {
        OrderTicket ticket = ticket(OrderType.MARKET, "1", "-", "-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket.withRiskAmount(new BigDecimal(risk)))
                .withMessageContaining("risk_amount is more than zero");
    }

    @Test
    void keepsItsRiskWhateverElseChanges() {
        OrderTicket ticket =
                ticket(OrderType.MARKET, "1", "-", "-").withRiskAmount(new BigDecimal("250.50"));
        assertThat(
                        ticket.withQuantity(Quantity.of("2"))
                                .withProtection(Protection.NONE)
                                .withPrices(Optional.empty(), Optional.empty())
                                .asReduceOnly(OrderOrigin.USER)
                                .riskAmount())
                .contains(new BigDecimal("250.5"));
    }

    @ParameterizedTest
    @CsvSource({"3, 90", "2, 60", "1, 30", "0.7, 21"})
    void leavesTheShareOfItsRiskThatIsStillToCome(String leaves, String risk) {
        OrderTicket ticket =
                ticket(OrderType.MARKET, "3", "-", "-").withRiskAmount(new BigDecimal("90"));
        OrderTicket rest = ticket.leaving(Quantity.of(leaves));
        assertThat(rest.quantity()).isEqualTo(Quantity.of(leaves));
        assertThat(rest.riskAmount()).contains(new BigDecimal(risk));
    }

    @Test
    void leavesNoRiskWhereNoneWasDeclared() {
        assertThat(ticket(OrderType.MARKET, "3", "-", "-").leaving(Quantity.of("1")).riskAmount())
                .isEmpty();
    }

    @Test
    void becomesProtectiveAndReduceOnlyAtOnce() {
        OrderTicket child =
                ticket(OrderType.STOP, "1", "-", "45").asReduceOnly(OrderOrigin.PROTECTIVE);
        assertThat(child.isProtective()).isTrue();
        assertThat(child.reduceOnly()).isTrue();
    }

    private static OrderTicket ticket(
            OrderType type, String quantity, String price, String stopPrice) {
        return new OrderTicket(
                new Symbol("ACME"),
                Side.BUY,
                type,
                Quantity.of(quantity),
                price(price),
                price(stopPrice),
                TimeInForce.DAY,
                Protection.NONE,
                false,
                false,
                OrderOrigin.USER);
    }

    private static Optional<Price> price(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Price.of(text));
    }
}
