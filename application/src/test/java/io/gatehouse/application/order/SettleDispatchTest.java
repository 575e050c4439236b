package io.gatehouse.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;

import org.junit.jupiter.api.Test;

import java.util.List;

/** One call of a broker's that refuses an order and says nothing of another. */
class SettleDispatchTest extends UnderWayCase {
    private static final SubmitOutcome UNKNOWN = new SubmitOutcome.Unknown("The line broke.");
    private static final SubmitOutcome REFUSED =
            new SubmitOutcome.Refused(RejectCode.INSUFFICIENT_FUNDS, "No money.");

    @Test
    void booksARefusalThoughTheOrderBesideItCannotBeMarked() {
        Order lost = place(Price.of("49000"));
        Order refused = place(Price.of("48900"));

        assertThatThrownBy(
                        () ->
                                settle(closed(), house.desk)
                                        .submitted(
                                                List.of(lost, refused), List.of(UNKNOWN, REFUSED)))
                .isInstanceOf(RuntimeException.class);

        assertThat(stored(refused).status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(stored(refused).rejectReason()).contains("INSUFFICIENT_FUNDS: No money.");
        assertThat(ada.working()).singleElement().isEqualTo(stored(lost));
    }

    @Test
    void marksWhatIsUnknownThoughTheRefusalBesideItCannotBeBooked() {
        Order refused = place(Price.of("49000"));
        Order lost = place(Price.of("48900"));

        assertThatThrownBy(
                        () ->
                                settle(house.desk, closed())
                                        .submitted(
                                                List.of(refused, lost), List.of(REFUSED, UNKNOWN)))
                .isInstanceOf(ReportNotBookedException.class);

        assertThat(stored(lost).status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(stored(refused).status()).isEqualTo(OrderStatus.PENDING_NEW);
    }

    private SettleDispatch settle(AccountDesk marking, AccountDesk booking) {
        ApplyExecution executions = new ApplyExecution(booking, house.dispatch, house.ids);
        return new SettleDispatch(house.line, marking, executions, house.ids);
    }

    /** A desk that takes nothing. */
    private static AccountDesk closed() {
        TradingHouse other = TradingHouse.open();
        other.close();
        return other.desk;
    }
}
