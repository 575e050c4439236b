package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * Whatever is done to an account in whatever order, every decision keeps the laws of the gate: the
 * whole way of an order runs, over in-memory stores under the same contracts as PostgreSQL's.
 */
class RandomTradingTest {
    private static final long FIRST_SEED = Long.getLong("gatehouse.seed", 1);
    private static final int SEQUENCES = Integer.getInteger("gatehouse.sequences", 10_000);
    private static final int STEPS = 50;
    private static final int SEQUENCES_PER_HOUSE = 20;

    /** A trader waits for a desk of another thread half of the time. */
    private static final int HOUSES_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private static final int ENOUGH_FOR_EVERY_LIMIT = 2_000;

    private final ReceiptSamples samples = new ReceiptSamples();
    private final Map<String, LongAdder> seen = new ConcurrentHashMap<>();

    @Test
    void everyDecisionKeepsTheLawsOfTheGate() throws Exception {
        System.out.printf(
                "Random trading: %d sequences of %d steps from seed %d%n",
                SEQUENCES, STEPS, FIRST_SEED);
        try (ExecutorService houses = Executors.newFixedThreadPool(HOUSES_AT_ONCE)) {
            for (Future<Object> traded : houses.invokeAll(traded())) {
                traded.get();
            }
        }
        System.out.println("Decisions: " + seen);
        samples.save();
        assertThat(count("approved")).isGreaterThan(SEQUENCES);
        assertThat(count("denied")).isGreaterThan(SEQUENCES);
        assertThat(count("reducing")).isGreaterThan(SEQUENCES / 2L);
        if (SEQUENCES >= ENOUGH_FOR_EVERY_LIMIT) {
            assertThat(seen).containsKeys("fx_rate_missing", "price_stale");
            assertThat(seen.keySet()).containsAll(RandomLimits.checks());
        }
    }

    private List<Callable<Object>> traded() {
        return LongStream.range(0, SEQUENCES / SEQUENCES_PER_HOUSE)
                .map(house -> FIRST_SEED + house * SEQUENCES_PER_HOUSE)
                .mapToObj(seed -> Executors.callable(() -> trade(seed)))
                .toList();
    }

    private void trade(long firstSeed) {
        try (TradingHouse house = TradingHouse.open()) {
            tie(house);
            GateLaws laws = laws(house);
            for (long seed = firstSeed; seed < firstSeed + SEQUENCES_PER_HOUSE; seed++) {
                trade(house, laws, seed);
            }
        }
    }

    private void trade(TradingHouse house, GateLaws laws, long seed) {
        RandomTrader trader = new RandomTrader(house, new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            trader.step();
        }
        for (SealedReceipt receipt : receipts(house, trader)) {
            Receipt kept =
                    laws.assertKept(receipt, "seed " + seed + ", decision " + receipt.sequence());
            count(kept);
            samples.offer(kept, receipt);
        }
    }

    /** What is held of AAPL limits BTC too: both are of one group and on one underlying. */
    private static void tie(TradingHouse house) {
        house.catalogue.update(Contracts.grouped("growth", Contracts.share("AAPL")));
        house.catalogue.update(
                Contracts.on("AAPL", Contracts.grouped("growth", Contracts.coin("BTC"))));
    }

    private static GateLaws laws(TradingHouse house) {
        return new GateLaws(
                new ReceiptReader(RiskRules.VERSION, RiskRules.all(), house.catalogue::calendar),
                new RiskGate(RiskRules.all()));
    }

    private static List<SealedReceipt> receipts(TradingHouse house, RandomTrader trader) {
        return house.decisionLog.page(
                new DecisionLog.Query(
                        trader.desk().account(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        STEPS * 2));
    }

    private void count(Receipt receipt) {
        add(receipt.decision().isApproved() ? "approved" : "denied");
        if (GateLaws.effect(receipt).reducing().isPositive()) {
            add("reducing");
        }
        if (receipt.decision() instanceof Denied denied) {
            denied.breaches().stream().map(Breach::check).forEach(this::add);
        }
    }

    private void add(String what) {
        seen.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    private long count(String what) {
        return Optional.ofNullable(seen.get(what)).map(LongAdder::sum).orElse(0L);
    }
}
