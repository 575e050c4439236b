package io.gatehouse.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** What makes an order that is sent again the same order. */
class NewOrderRequestTest {
    private static final UUID SIGNAL = new UUID(1, 2);

    @Test
    void isTheSameHoweverItsNumbersAreSpelt() {
        assertThat(buy("1.0", "100.50").fingerprint())
                .isEqualTo(buy("1", "1.005E+2").fingerprint())
                .isEqualTo(
                        """
                        instrument=AAPL
                        side=BUY
                        order_type=LIMIT
                        quantity=1
                        price=100.5
                        client_order_id=a-1""");
    }

    @Test
    void isAnotherOneOfAnotherSize() {
        assertThat(buy("10", "100").fingerprint()).isNotEqualTo(buy("1", "100").fingerprint());
    }

    /** One that is missing could differ between two orders that are taken for one. */
    @Test
    void namesEveryFieldThatItIsGiven() {
        String[] fields =
                Arrays.stream(NewOrderRequest.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);

        assertThat(full().fingerprint().lines().map(line -> line.split("=", 2)[0]))
                .containsExactly(fields);
    }

    private static NewOrderRequest buy(String quantity, String price) {
        return new NewOrderRequest(
                "AAPL",
                Side.BUY,
                null,
                WireOrderType.LIMIT,
                decimal(quantity),
                decimal(price),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "a-1",
                null,
                null);
    }

    private static NewOrderRequest full() {
        return new NewOrderRequest(
                "AAPL",
                Side.BUY,
                OrderAction.BUY_TO_OPEN,
                WireOrderType.LIMIT,
                decimal("1"),
                decimal("2"),
                decimal("3"),
                TimeInForce.GTC,
                decimal("4"),
                decimal("5"),
                decimal("6"),
                true,
                false,
                "a-1",
                SIGNAL,
                decimal("7"));
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
