package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.Desk.price;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.NIFTY;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

/** Orders that name what they risk and leave their quantity to it. */
class SizeByRiskTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final CheckOrder checkOrder =
            new CheckOrder(house.access, house.books, house.brokers, house.decisions);

    @BeforeEach
    void quote() {
        house.quote(AAPL, "99.90", "100");
        house.quote(EURUSD, "1.10000", "1.10000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void buysWhatLosesTheAmountAtTheStop() {
        // ask 100, stop 95: 5 a share
        Order order = accepted(ticket(AAPL, Side.BUY, "95", "504.99"));

        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of("100"));
        assertThat(order.ticket().riskAmount()).contains(new BigDecimal("504.99"));
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("100"));
    }

    @Test
    void sellsFromTheBid() {
        // 100 pips of 10 a lot: 123 / 1,000 = 0.123
        Order order = accepted(ticket(EURUSD, Side.SELL, "1.11000", "123"));

        assertThat(order.ticket().quantity()).isEqualTo(Quantity.of("0.12"));
    }

    @Test
    void isJudgedByEveryOtherLimitAtThatSize() {
        // 600 x 100 = 60,000 of 100,000 in one name
        SubmitOrder.Result result = placed(ticket(AAPL, Side.BUY, "95", "3000"));

        assertThat(result).isInstanceOf(SubmitOrder.Result.Denied.class);
        SubmitOrder.Result.Denied denied = (SubmitOrder.Result.Denied) result;
        assertThat(denied.order().ticket().quantity()).isEqualTo(Quantity.of("600"));
        assertThat(denied.receipt().canonical())
                .contains("portfolio_concentration", "\"risk\":\"3000\"")
                .doesNotContain("[\"declared_risk\",\"a\"");
    }

    @Test
    void saysWhatMakesASizeImpossible() {
        assertThat(fault(ticket(AAPL, Side.BUY, "95", "4.99")))
                .isEqualTo(
                        new FieldError(
                                "risk_amount",
                                "is less than the smallest order loses at its stop"));
        assertThat(fault(ticket(AAPL, Side.BUY, "100", "500")))
                .isEqualTo(new FieldError("stop_loss", "is not on the side of a loss"));
        assertThat(fault(ticket(NIFTY, Side.BUY, "21900", "500")))
                .isEqualTo(
                        new FieldError(
                                "risk_amount", "sizes nothing while the instrument has no price"));
        house.quote(NIFTY, "22000", "22000");
        assertThat(fault(ticket(NIFTY, Side.BUY, "21900", "500")))
                .isEqualTo(
                        new FieldError(
                                "risk_amount",
                                "sizes nothing while the rate to the base currency is missing"));
        assertThat(ada.working()).isEmpty();
    }

    @Test
    void triesTheSameSizeInADryRun() {
        CheckOrder.Checked checked = done(check(ticket(AAPL, Side.BUY, "95", "504.99")));

        assertThat(checked.decision().isApproved()).isTrue();
        assertThat(checked.sized()).contains(Quantity.of("100"));
        assertThat(checked.exposureAfter().get(AAPL)).isEqualByComparingTo("9995");
        assertThat(refused(check(ticket(AAPL, Side.BUY, "95", "4.99"))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static OrderTicket ticket(Symbol symbol, Side side, String stop, String risk) {
        return OrderTicket.market(symbol, side, Quantity.of("1"))
                .withProtection(new Protection(price(stop), Optional.empty()))
                .withRiskAmount(new BigDecimal(risk));
    }

    private SubmitOrder.Result placed(OrderTicket ticket) {
        return house.submit.submit(
                new SubmitOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        ticket,
                        OrderTerms.BY_RISK_AMOUNT,
                        PositionEffect.ANY,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        PATIENCE,
                        CONTEXT));
    }

    private Outcome<CheckOrder.Checked> check(OrderTicket ticket) {
        return checkOrder.check(
                new CheckOrder.Command(
                        ada.actor(), Optional.of(ada.account()), ticket, true, PositionEffect.ANY));
    }

    private Order accepted(OrderTicket ticket) {
        SubmitOrder.Result result = placed(ticket);
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order();
    }

    private FieldError fault(OrderTicket ticket) {
        SubmitOrder.Result result = placed(ticket);
        assertThat(result).isInstanceOf(SubmitOrder.Result.Refused.class);
        Refusal refusal = ((SubmitOrder.Result.Refused) result).refusal();
        return ((Refusal.Invalid) refusal).errors().getFirst();
    }
}
