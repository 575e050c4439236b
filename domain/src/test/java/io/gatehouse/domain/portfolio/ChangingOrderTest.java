package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Position;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.TicketBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Openings in a market of 99 to 101 while their broker has not answered a change. */
class ChangingOrderTest {
    private static final Instrument SHARE = Contracts.share("AAPL");
    private static final Instrument FUTURE = Contracts.future("ES");
    private static final List<String> PRICES = List.of("80", "99.5", "104", "120");
    private static final List<String> SIZES = List.of("3", "8");

    @ParameterizedTest
    @CsvSource({
        // 100 x 100; without a stop 20 % of it
        "BUY,  100, 1,   '',  10000, 2000",
        "BUY,  1,   100, '',  10000, 2000",
        // 100 x (100 - 90)
        "BUY,  100, 91,  90,  10000, 1000",
        "BUY,  91,  100, 90,  10000, 1000",
        // a short sale at its limit, but at least 3 % above the ask: 100 x 104.03; 100 x (110 - 95)
        "SELL, 95,  100, 110, 10403, 1500",
        // 100 x 109; 100 x (110 - 100)
        "SELL, 100, 109, 110, 10900, 1000",
        "SELL, 109, 100, 110, 10900, 1000",
        // 100 x 120; 20 % of it
        "SELL, 105, 120, '',  12000, 2400",
        "SELL, 120, 105, '',  12000, 2400"
    })
    void holdsTheWorseOfBothPrices(
            Side side, String from, String to, String stopLoss, String committed, String loss) {
        OrderTicket now = limit(side, "100", from, stopLoss);

        Exposures held = pending(SHARE, now, limit(side, "100", to, stopLoss));

        assertThat(committed(held)).isEqualByComparingTo(committed);
        assertThat(held.pendingCash()).isEqualByComparingTo(committed);
        assertThat(held.pendingLossAtStop()).isEqualByComparingTo(loss);
    }

    @Test
    void holdsTheWorseOfTwoTriggers() {
        OrderTicket now = ticket(Side.BUY, "100", "95").stop("102").ticket();
        OrderTicket then = ticket(Side.BUY, "100", "95").stop("105").ticket();

        // 100 x 105, 100 x (105 - 95)
        assertThat(pending(SHARE, now, then).pendingCash()).isEqualByComparingTo("10500");
        assertThat(pending(SHARE, then, now).pendingCash()).isEqualByComparingTo("10500");
        assertThat(pending(SHARE, then, now).pendingLossAtStop()).isEqualByComparingTo("1000");
    }

    @Test
    void holdsWhatIsLeftOnceTheBrokerHasAnswered() {
        Order changing =
                changing(limit(Side.BUY, "100", "100", ""), limit(Side.BUY, "100", "1", ""));

        Exposures refused = exposures(SHARE, changing.commandRejected(OrderDraft.MADE_AT));
        Exposures made =
                exposures(
                        SHARE,
                        changing.changed(
                                changing.pendingChange().orElseThrow(), OrderDraft.MADE_AT));

        assertThat(refused.pendingCash()).isEqualByComparingTo("10000");
        assertThat(made.pendingCash()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, LIMIT, ''",
        "BUY, LIMIT, 70",
        "BUY, STOP, ''",
        "BUY, STOP, 70",
        "BUY, STOP_LIMIT, 70",
        "SELL, LIMIT, ''",
        "SELL, LIMIT, 130",
        "SELL, STOP, ''",
        "SELL, STOP, 130",
        "SELL, STOP_LIMIT, 130",
        "SELL, LIMIT, 100",
        "BUY, LIMIT, 100"
    })
    void holdsNoLessThanEitherTicketAlone(Side side, String type, String stopLoss) {
        for (Instrument instrument : List.of(SHARE, FUTURE)) {
            List<OrderTicket> tickets = tickets(instrument, side, type, stopLoss);
            for (OrderTicket now : tickets) {
                for (OrderTicket then : tickets) {
                    Exposures held = pending(instrument, now, then);
                    assertHolds(held, exposures(instrument, order(now)));
                    assertHolds(held, exposures(instrument, order(then)));
                }
            }
        }
    }

    private static void assertHolds(Exposures held, Exposures alone) {
        assertThat(committed(held)).isGreaterThanOrEqualTo(committed(alone));
        assertThat(held.totals().worstMargin())
                .isGreaterThanOrEqualTo(alone.totals().worstMargin());
        assertThat(held.pendingCash()).isGreaterThanOrEqualTo(alone.pendingCash());
        assertThat(held.pendingLossAtStop()).isGreaterThanOrEqualTo(alone.pendingLossAtStop());
    }

    private static BigDecimal committed(Exposures exposures) {
        return exposures.lines().getFirst().worstCommitted();
    }

    private static List<OrderTicket> tickets(
            Instrument instrument, Side side, String type, String stopLoss) {
        return SIZES.stream()
                .flatMap(
                        size ->
                                PRICES.stream()
                                        .map(price -> priced(instrument, side, size, price, type))
                                        .map(builder -> stopped(builder, stopLoss).ticket()))
                .toList();
    }

    private static TicketBuilder priced(
            Instrument instrument, Side side, String size, String price, String type) {
        String symbol = instrument.symbol().value();
        TicketBuilder builder =
                side == Side.BUY
                        ? TicketBuilder.buy(size, symbol)
                        : TicketBuilder.sell(size, symbol);
        return switch (type) {
            case "LIMIT" -> builder.limit(price);
            case "STOP" -> builder.stop(price);
            default -> builder.stop("100").limit(price);
        };
    }

    private static OrderTicket limit(Side side, String size, String price, String stopLoss) {
        return ticket(side, size, stopLoss).limit(price).ticket();
    }

    private static TicketBuilder ticket(Side side, String size, String stopLoss) {
        return stopped(
                side == Side.BUY
                        ? TicketBuilder.buy(size, "AAPL")
                        : TicketBuilder.sell(size, "AAPL"),
                stopLoss);
    }

    private static TicketBuilder stopped(TicketBuilder builder, String stopLoss) {
        return stopLoss.isEmpty() ? builder : builder.stopLoss(stopLoss);
    }

    private static Exposures pending(Instrument instrument, OrderTicket now, OrderTicket then) {
        return exposures(instrument, changing(now, then));
    }

    private static Order changing(OrderTicket now, OrderTicket then) {
        OrderChange change =
                new OrderChange(Optional.of(then.quantity()), then.price(), then.stopPrice());
        return order(now).changeRequested(change, OrderDraft.MADE_AT);
    }

    private static Order order(OrderTicket ticket) {
        return OrderDraft.of(ticket, OrderStatus.NEW);
    }

    private static Exposures exposures(Instrument instrument, Order order) {
        Quote quote =
                Quote.of(instrument.symbol(), Price.of("99"), Price.of("101"), OrderDraft.MADE_AT);
        FeeSchedule fees = instrument.equals(SHARE) ? FeeSchedule.FREE : perMille();
        Holding holding =
                new Holding(
                        instrument,
                        new Position(
                                instrument.symbol(),
                                Quantity.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO),
                        Optional.of(quote),
                        Optional.of(BigDecimal.ONE),
                        fees);
        return Exposures.of(List.of(holding), List.of(WorkingOrder.of(order)));
    }

    private static FeeSchedule perMille() {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "commission",
                                FeeSchedule.Basis.NOTIONAL,
                                new BigDecimal("0.001"),
                                Optional.of(BigDecimal.ONE),
                                Optional.empty(),
                                Optional.empty())));
    }
}
