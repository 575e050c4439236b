package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

class FrictionTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void slipsByTicks() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("0", "2", "0", "0")));
        world.quote(AAPL, "100.00", "100.05");

        world.submit(market(AAPL, Side.BUY, "1"));
        world.submit(market(AAPL, Side.SELL, "1"));

        assertThat(world.news()).contains("1 filled 1 at 100.07", "2 filled 1 at 99.98");
    }

    @Test
    void slipsByBasisPointsRoundedAgainstTheTaker() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("0", "0", "10", "0")));
        world.quote(AAPL, "100.00", "100.05");

        world.submit(market(AAPL, Side.BUY, "1"));
        world.submit(market(AAPL, Side.SELL, "1"));

        // 10 bp of 100.05 is 0.10005: 100.15005 goes up to 100.16; 10 bp of 100 is 0.10.
        assertThat(world.news()).contains("1 filled 1 at 100.16", "2 filled 1 at 99.9");
    }

    @Test
    void slipsMoreTheMoreOfTheQuoteItTakes() {
        Friction friction = friction("0", "0", "0", "20");
        Price quoted = Price.of("100");

        assertThat(slipped(friction, quoted, "25")).isEqualTo(Price.of("100.05"));
        assertThat(slipped(friction, quoted, "100")).isEqualTo(Price.of("100.2"));
        assertThat(slipped(friction, quoted, "900")).isEqualTo(Price.of("100.2"));
    }

    @Test
    void neverSlipsBelowZero() {
        Friction friction = friction("0", "5", "0", "0");

        Price price =
                friction.slipped(
                        Side.SELL, Price.of("0.02"), Quantity.of("1"), Optional.empty(), CENT);

        assertThat(price).isEqualTo(Price.of("0"));
    }

    @Test
    void neverMakesALimitOrderWorseThanItsLimit() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("0", "10", "0", "0")));
        world.quote(AAPL, "100.00", "100.05");

        world.submit(limit(AAPL, Side.BUY, "1", "100.08"));
        world.submit(limit(AAPL, Side.SELL, "1", "99.85"));

        assertThat(world.news()).contains("1 filled 1 at 100.08", "2 filled 1 at 99.9");
    }

    @Test
    void widensAQuoteThatIsTighterThanTheLeastSpread() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("10", "0", "0", "0")));
        world.quote(BTC, "49999", "50001");

        world.submit(market(BTC, Side.BUY, "1"));
        world.submit(market(BTC, Side.SELL, "1"));

        // 10 bp of 50000 is 50: 25 on either side.
        assertThat(world.news()).contains("1 filled 1 at 50025", "2 filled 1 at 49975");
    }

    @Test
    void givesAFeedOfLastPricesASpread() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("10", "0", "0", "0")));
        world.quote(BTC, "", "", "50000");

        world.submit(market(BTC, Side.BUY, "1"));
        world.submit(market(BTC, Side.SELL, "1"));

        assertThat(world.news()).contains("1 filled 1 at 50025", "2 filled 1 at 49975");
    }

    @Test
    void leavesAWiderQuoteAlone() {
        PaperWorld world = new PaperWorld(PaperSettings.with(friction("1", "0", "0", "0")));
        world.quote(AAPL, "100.00", "100.50");

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).contains("1 filled 1 at 100.5");
    }

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> friction("0", "-1", "0", "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "GATEHOUSE_PAPER_FRICTION_SLIPPAGE_TICKS is a number of 0 or more, not -1.");
    }

    private static Price slipped(Friction friction, Price quoted, String quantity) {
        return friction.slipped(
                Side.BUY, quoted, Quantity.of(quantity), Optional.of(Quantity.of("100")), CENT);
    }

    private static Friction friction(
            String spread, String ticks, String basisPoints, String volumeShare) {
        return new Friction(
                new BigDecimal(spread),
                new BigDecimal(ticks),
                new BigDecimal(basisPoints),
                new BigDecimal(volumeShare));
    }
}
