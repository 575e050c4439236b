package io.gatehouse.application.account;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Of three accounts Ada's has made 10 dollars today. */
class AccountSummariesTest {
    private final TradingHouse house = TradingHouse.open();
    private final PnlFigures figures = mock(PnlFigures.class, delegatesTo(house.figures));
    private final ActivityLog activity = mock(ActivityLog.class);
    private final AccountSummaries summaries =
            new AccountSummaries(
                    new BookReader(
                            house.transactions,
                            new BookLoader(
                                    house.accounts,
                                    house.orders,
                                    house.positions,
                                    house.ledger,
                                    house.terminals,
                                    activity),
                            house.markets,
                            house.roll,
                            house.clock),
                    figures,
                    house.terminals);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sumUpManyAccountsByOneQuestionOfEachKind() {
        Desk ada = house.trader("1000", "USD");
        Desk bob = house.trader("2000", "USD");
        Desk eve = house.trader("3000", "USD");
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        house.quote(AAPL, "110", "110");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("1")));

        List<AccountSummary> all =
                summaries.of(List.of(eve.account(), ada.account(), bob.account()));

        assertThat(all)
                .extracting(summary -> summary.account().id())
                .containsExactly(eve.account(), ada.account(), bob.account());
        assertThat(all)
                .extracting(summary -> summary.realizedToday().toPlainString())
                .containsExactly("0", "10", "0");
        verify(figures, times(1)).booked(any());
        verifyNoInteractions(activity);
    }
}
