package io.gatehouse.application.sizing;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.RandomTrader;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.sizing.SetupPlan;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Whatever an account holds and whatever limits it, the entries of a sized setup pass as orders one
 * after the other. The account's own limit of risk per trade is the percent of the house, which
 * stands in for it.
 */
class SizedSetupsTest {
    private static final long FIRST_SEED = Long.getLong("gatehouse.seed", 1);
    private static final int SEQUENCES = 40;
    private static final int STEPS = 50;

    private final Map<String, Integer> setups = new TreeMap<>();

    @Test
    void everyEntryOfASizedSetupPassesAsAnOrder() {
        System.out.printf(
                "Sized setups: %d sequences of %d steps from seed %d%n",
                SEQUENCES, STEPS, FIRST_SEED);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            try (TradingHouse house = TradingHouse.open()) {
                house.catalogue.update(Contracts.inPips("0.0001", Contracts.pair("EURUSD")));
                trade(house, seed);
            }
        }
        System.out.println("Setups by what came of them: " + setups);
        assertThat(setups.get("uncapped")).isGreaterThan(SEQUENCES / 2);
        assertThat(setups)
                .containsKeys("capped by capital_at_risk", "capped by max_working_orders");
        assertThat(setups.get("refused")).isGreaterThan(SEQUENCES);
        assertThat(setups.get("entries")).isGreaterThan(4 * SEQUENCES);
    }

    private void trade(TradingHouse house, long seed) {
        Random random = new Random(seed);
        RandomTrader trader = new RandomTrader(house, random);
        SizeSetup sizeSetup = house.sizeSetup();
        for (int step = 0; step < STEPS; step++) {
            trader.step();
            riskPerTrade(trader.desk(), RiskConfig.USUAL.fixedRiskPercent());
            SizedSetup setup = done(sizeSetup.size(command(trader.desk(), random)));
            count(setup);
            place(trader.desk(), setup, "seed " + seed + ", step " + step);
        }
    }

    private void count(SizedSetup setup) {
        String what =
                setup.result().cap().map(SizeCap::by).map("capped by "::concat).orElse("uncapped");
        setups.merge(setup.result().isApproved() ? what : "refused", 1, Integer::sum);
    }

    private void place(Desk desk, SizedSetup setup, String when) {
        int entry = 0;
        for (Quantity volume : setup.result().volumes().list()) {
            if (volume.isPositive()) {
                entry++;
                OrderTicket ticket =
                        new SetupPlan(holding(desk), (SizedSetup.Asked) setup.wish())
                                .ticket(volume);
                assertThat(placed(desk, ticket, setup.id() + "-" + entry))
                        .as("%s, entry %d: %s", when, entry, setup)
                        .isInstanceOf(SubmitOrder.Result.Accepted.class);
                setups.merge("entries", 1, Integer::sum);
            }
        }
    }

    /** Under a name, as equal entries are no repetitions of one another. */
    private static SubmitOrder.Result placed(Desk desk, OrderTicket ticket, String name) {
        return desk.house()
                .submit
                .submit(
                        new SubmitOrder.Command(
                                desk.actor(),
                                Optional.of(desk.account()),
                                ticket,
                                PositionEffect.ANY,
                                Optional.of(name),
                                "",
                                PATIENCE,
                                CONTEXT));
    }

    private static Holding holding(Desk desk) {
        TradingHouse house = desk.house();
        BookReader.Reading reading = house.books.read(desk.account(), List.of(EURUSD));
        return reading.market().holding(reading.book(), house.catalogue.find(EURUSD).orElseThrow());
    }

    private static SizeSetup.Command command(Desk desk, Random random) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        BigDecimal thousandths = BigDecimal.valueOf(1080L + random.nextInt(41));
        return new SizeSetup.Command(
                desk.actor(),
                Optional.of(desk.account()),
                new SizedSetup.Asked(
                        Optional.empty(),
                        EURUSD,
                        side,
                        new Price(thousandths.movePointLeft(3)),
                        BigDecimal.valueOf(20L + random.nextInt(800)),
                        Optional.of(BigDecimal.valueOf(20L + random.nextInt(1600)))));
    }

    private static void riskPerTrade(Desk desk, BigDecimal percent) {
        desk.changed(Map.of(RiskLimit.RISK_PER_TRADE_PERCENT, Optional.of(percent)), Map.of());
    }
}
