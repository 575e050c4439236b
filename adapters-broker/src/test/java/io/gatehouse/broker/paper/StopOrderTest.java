package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.stop;
import static io.gatehouse.application.broker.BrokerOrders.stopLimit;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BANKNIFTY;
import static io.gatehouse.broker.paper.PaperInstruments.EURUSD;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.api.Test;

class StopOrderTest {
    private final PaperWorld world = new PaperWorld(PaperSettings.FRICTIONLESS);

    @Test
    void watchesTheLastTradeNotTheQuote() {
        world.quote(AAPL, "100.00", "100.05", "100.02");
        world.submit(stop(AAPL, Side.SELL, "1", "99.00"));
        world.quote(AAPL, "98.90", "99.10", "99.01");
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "98.90", "99.10", "99.00");

        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 98.9");
    }

    @Test
    void aBuyStopFiresAtOrAboveItsPrice() {
        world.quote(AAPL, "100.00", "100.05", "100.02");
        world.submit(stop(AAPL, Side.BUY, "1", "101.00"));
        world.quote(AAPL, "100.90", "101.10", "100.99");
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "100.90", "101.10", "101.00");

        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 101.1");
    }

    @Test
    void currenciesWatchAskForBuysAndBidForSells() {
        world.quote(EURUSD, "1.10000", "1.10010", "1.09000");
        world.submit(stop(EURUSD, Side.BUY, "1", "1.10020"));
        world.submit(stop(EURUSD, Side.SELL, "1", "1.09990"));
        assertThat(world.news()).containsExactly("1 acknowledged", "2 acknowledged");

        world.quote(EURUSD, "1.10010", "1.10020", "1.09000");
        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 1.1002");

        world.quote(EURUSD, "1.09990", "1.10000", "1.20000");
        assertThat(world.news()).containsExactly("2 triggered", "2 filled 1 at 1.0999");
    }

    @Test
    void feedsWithoutALastPriceAreWatchedLikeCurrencies() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(stop(AAPL, Side.SELL, "1", "99.00"));
        world.news();

        world.quote(AAPL, "99.00", "99.50");

        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 99");
    }

    @Test
    void aGapFillsAtTheMarketNotAtTheStop() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(stop(AAPL, Side.SELL, "1", "99.00"));
        world.news();

        world.quote(AAPL, "90.00", "90.05");

        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 90");
    }

    @Test
    void aTouchedStopStaysTouched() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(stopLimit(AAPL, Side.SELL, "1", "99.00", "99.50"));
        world.quote(AAPL, "98.00", "98.05");
        world.quote(AAPL, "98.50", "98.55");
        assertThat(world.news()).containsExactly("1 acknowledged", "1 triggered");

        world.quote(AAPL, "99.20", "99.25");

        assertThat(world.news()).containsExactly("1 filled 1 at 99");
    }

    @Test
    void aStopLimitMayFillOnTheQuoteThatTouchesIt() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(stopLimit(AAPL, Side.SELL, "1", "99.00", "99.50"));
        world.news();

        world.quote(AAPL, "99.40", "99.45");

        assertThat(world.news()).containsExactly("1 triggered", "1 filled 1 at 99.4");
    }

    @Test
    void aStopThatIsAlreadyThroughFiresOnArrival() {
        world.quote(AAPL, "98.00", "98.05");

        world.submit(stop(AAPL, Side.SELL, "1", "99.00"));

        assertThat(world.news())
                .containsExactly("1 acknowledged", "1 triggered", "1 filled 1 at 98");
    }

    @Test
    void anImmediateStopLimitIsCanceledOnlyOnceTouched() {
        world.quote(AAPL, "100.00", "100.05");
        world.submit(
                OrderDraft.lasting(
                        stopLimit(AAPL, Side.SELL, "1", "99.00", "99.50"), TimeInForce.IOC));
        assertThat(world.news()).containsExactly("1 acknowledged");

        world.quote(AAPL, "98.00", "98.05");

        assertThat(world.news())
                .containsExactly("1 triggered", "1 canceled: IOC not filled at once");
    }

    @Test
    void indiaTurnsATouchedStopIntoALimitWithProtection() {
        PaperWorld mumbai = new PaperWorld(PaperSettings.FRICTIONLESS, PaperWorld.MUMBAI_MORNING);
        mumbai.quote(BANKNIFTY, "45190", "45200", "45195");
        mumbai.submit(stop(BANKNIFTY, Side.SELL, "25", "45000"));
        mumbai.news();

        // 3 % below 45000 is 43650: a gap beyond it does not fill.
        mumbai.quote(BANKNIFTY, "43600", "43610", "43605");
        assertThat(mumbai.news()).containsExactly("1 triggered");

        mumbai.quote(BANKNIFTY, "43700", "43710", "43705");
        assertThat(mumbai.news()).containsExactly("1 filled 25 at 43650");
    }

    /** Moved, it would trade at once at the market that it has been moved away from. */
    @Test
    void aTouchedStopIsNotMovedButTakesAnotherSize() {
        PaperWorld mumbai = new PaperWorld(PaperSettings.FRICTIONLESS, PaperWorld.MUMBAI_MORNING);
        mumbai.quote(BANKNIFTY, "45190", "45200", "45195");
        Order order = mumbai.submit(stop(BANKNIFTY, Side.SELL, "25", "45000"));
        mumbai.quote(BANKNIFTY, "43600", "43610", "43605");
        mumbai.news();

        assertThat(mumbai.replace(order, "25", "", "43500"))
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RejectCode.INVALID_PRICE));
        assertThat(mumbai.news()).isEmpty();

        assertThat(mumbai.replace(order, "20", "", "45000"))
                .isInstanceOf(CommandOutcome.Sent.class);
        mumbai.quote(BANKNIFTY, "43700", "43710", "43705");
        assertThat(mumbai.news())
                .containsExactly("1 replaced by 20 stop 45000", "1 filled 20 at 43650");
    }

    @Test
    void withinTheProtectionTheStopFillsAtTheMarket() {
        PaperWorld mumbai = new PaperWorld(PaperSettings.FRICTIONLESS, PaperWorld.MUMBAI_MORNING);
        mumbai.quote(BANKNIFTY, "45190", "45200", "45195");
        mumbai.submit(stop(BANKNIFTY, Side.BUY, "25", "45300"));
        mumbai.news();

        mumbai.quote(BANKNIFTY, "45390", "45400", "45395");

        assertThat(mumbai.news()).containsExactly("1 triggered", "1 filled 25 at 45400");
    }
}
