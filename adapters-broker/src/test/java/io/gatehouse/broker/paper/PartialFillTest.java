package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BANKNIFTY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class PartialFillTest {
    private final PaperWorld fours =
            new PaperWorld(PaperSettings.with(PaperSettings.quoteSize("4"), Faults.NONE));

    @Test
    void eachQuoteFillsItsSize() {
        fours.quote(AAPL, "100.00", "100.05");
        fours.submit(limit(AAPL, Side.BUY, "10", "100.05"));
        fours.quote(AAPL, "100.00", "100.04");
        fours.quote(AAPL, "100.00", "100.06");
        fours.quote(AAPL, "100.00", "100.05");

        // The first part took the market, the others rested at the limit; 100.06 was too dear.
        assertThat(fours.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 4 at 100.05",
                        "1 filled 4 at 100.05",
                        "1 filled 2 at 100.05");
    }

    @Test
    void aQuoteThatIsToldAgainFillsNoMore() {
        fours.quote(AAPL, "100.00", "100.05");
        fours.submit(market(AAPL, Side.BUY, "10"));
        fours.quote(AAPL, "100.00", "100.10");

        fours.quoteAt(fours.clock.instant(), AAPL, "100.00", "100.10", "");

        assertThat(fours.news())
                .containsExactly("1 acknowledged", "1 filled 4 at 100.05", "1 filled 4 at 100.1");
    }

    @Test
    void aMarketOrderWaitsForFurtherQuotes() {
        fours.quote(AAPL, "100.00", "100.05");
        fours.submit(market(AAPL, Side.BUY, "6"));

        fours.quote(AAPL, "100.00", "100.10");

        assertThat(fours.news())
                .containsExactly("1 acknowledged", "1 filled 4 at 100.05", "1 filled 2 at 100.1");
    }

    @Test
    void cancelsWhatAnImmediateOrderLeaves() {
        fours.quote(AAPL, "100.00", "100.05");

        fours.submit(OrderDraft.lasting(market(AAPL, Side.BUY, "6"), TimeInForce.IOC));
        fours.submit(OrderDraft.lasting(market(AAPL, Side.BUY, "6"), TimeInForce.FOK));
        fours.submit(OrderDraft.lasting(market(AAPL, Side.BUY, "4"), TimeInForce.FOK));

        assertThat(fours.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 4 at 100.05",
                        "1 canceled: IOC not filled at once",
                        "2 acknowledged",
                        "2 canceled: FOK not filled at once",
                        "3 acknowledged",
                        "3 filled 4 at 100.05");
    }

    @Test
    void aCancelAfterAPartKeepsThePart() {
        fours.quote(AAPL, "100.00", "100.05");
        Order order = fours.submit(market(AAPL, Side.BUY, "6"));

        fours.cancel(order);
        fours.quote(AAPL, "100.00", "100.05");

        assertThat(fours.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 4 at 100.05",
                        "1 canceled: Canceled on request");
    }

    @Test
    void slicesAnOrderAtTheFreezeQuantityOfItsExchange() {
        PaperWorld mumbai = new PaperWorld(PaperSettings.FRICTIONLESS, PaperWorld.MUMBAI_MORNING);
        mumbai.quote(BANKNIFTY, "45190", "45200", "45195");

        mumbai.submit(market(BANKNIFTY, Side.BUY, "600"));
        mumbai.submit(market(BANKNIFTY, Side.BUY, "601"));

        assertThat(mumbai.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 600 at 45200",
                        "2 acknowledged",
                        "2 filled 600 at 45200",
                        "2 filled 1 at 45200");
    }

    @Test
    void aRandomShareIsWholeLotsAndAtLeastOne() {
        PaperWorld world = new PaperWorld(PaperSettings.random(7, "1"));
        world.quote(AAPL, "100.00", "100.05");

        world.submit(market(AAPL, Side.BUY, "2"));
        world.quote(AAPL, "100.00", "100.05");

        assertThat(world.news())
                .containsExactly("1 acknowledged", "1 filled 1 at 100.05", "1 filled 1 at 100.05");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(
                        () ->
                                new PartialFills(
                                        PartialFills.Mode.RANDOM,
                                        new BigDecimal("1.1"),
                                        BigDecimal.ZERO))
                .hasMessage(
                        "GATEHOUSE_PAPER_PARTIAL_FILLS_PROBABILITY is a number from 0 to 1, not 1.1.");
        assertThatThrownBy(() -> PaperSettings.quoteSize("0"))
                .hasMessageContaining("GATEHOUSE_PAPER_PARTIAL_FILLS_QUOTE_SIZE");
    }
}
