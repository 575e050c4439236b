package io.gatehouse.application.sizing;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.risk.RandomTrader;
import io.gatehouse.application.sizing.SizePosition.Sized;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.sizing.FixedQuantity;
import io.gatehouse.domain.sizing.PercentOfEquity;
import io.gatehouse.domain.sizing.SizeCap;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Whatever an account holds and whatever limits it, a proposed size passes as a named order. */
class SizedOrdersTest {
    private static final long FIRST_SEED = Long.getLong("gatehouse.seed", 1);
    private static final int SEQUENCES = 200;
    private static final int STEPS = 50;
    private static final List<Symbol> SYMBOLS = List.of(AAPL, BTC, EURUSD);
    private static final Map<Symbol, String> USUAL_PRICES =
            Map.of(AAPL, "100", BTC, "50000", EURUSD, "1.10000");

    private final Map<String, Integer> proposals = new TreeMap<>();

    @Test
    void everyProposedSizePassesAsAnOrder() {
        System.out.printf(
                "Sized orders: %d sequences of %d steps from seed %d%n",
                SEQUENCES, STEPS, FIRST_SEED);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            try (TradingHouse house = TradingHouse.open()) {
                trade(house, seed);
            }
        }
        System.out.println("Proposals by what capped them: " + proposals);
        assertThat(proposals.get("nothing")).isGreaterThan(SEQUENCES);
        assertThat(proposals).containsKeys("portfolio_concentration", "risk_per_trade");
        int all = proposals.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isGreaterThan(10 * SEQUENCES);
    }

    private void trade(TradingHouse house, long seed) {
        Random random = new Random(seed);
        RandomTrader trader = new RandomTrader(house, random);
        SizePosition sizePosition =
                new SizePosition(
                        house.access,
                        house.books,
                        house.decisions,
                        new SizingMethods(house.figures));
        for (int step = 0; step < STEPS; step++) {
            trader.step();
            SizePosition.Command command = command(trader, random);
            Sized sized = done(sizePosition.size(command));
            if (sized.proposal().quantity().isPositive()) {
                pass(trader, command, sized, "seed " + seed + ", step " + step);
            }
        }
    }

    private void pass(RandomTrader trader, SizePosition.Command command, Sized sized, String when) {
        SubmitOrder.Result result =
                trader.desk()
                        .placed(
                                ticket(command, sized.proposal().quantity()),
                                Optional.of(when.replaceAll("\\W+", "-")));
        assertThat(result)
                .as("%s: %s sized %s", when, command, sized)
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
        proposals.merge(sized.proposal().cap().map(SizeCap::by).orElse("nothing"), 1, Integer::sum);
    }

    private static OrderTicket ticket(SizePosition.Command command, Quantity quantity) {
        OrderTicket plain =
                command.entry().isPresent()
                        ? OrderTicket.limit(
                                command.instrument(),
                                command.side(),
                                quantity,
                                command.entry().get())
                        : OrderTicket.market(command.instrument(), command.side(), quantity);
        return plain.withProtection(new Protection(command.stop(), Optional.empty()));
    }

    private static SizePosition.Command command(RandomTrader trader, Random random) {
        Symbol symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return new SizePosition.Command(
                trader.desk().actor(),
                Optional.of(trader.desk().account()),
                symbol,
                side,
                random.nextBoolean()
                        ? Optional.of(near(symbol, random, -20, 20))
                        : Optional.empty(),
                Optional.of(near(symbol, random, -80 * side.sign(), -40 * side.sign())),
                random.nextInt(3) == 0 ? new BigDecimal("0.01") : BigDecimal.ZERO,
                choice(random));
    }

    private static SizingChoice choice(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new SizingChoice.RiskToStop(Optional.empty());
            case 1 -> new SizingChoice.RiskToStop(Optional.of(upTo(random, 50, "0.1")));
            case 2 -> new SizingChoice.ByConfidence(Optional.empty(), upTo(random, 100, "0.01"));
            case 3 -> new SizingChoice.ByEquity(new PercentOfEquity(upTo(random, 40, "1")));
            default ->
                    new SizingChoice.Always(
                            new FixedQuantity(new Quantity(upTo(random, 500, "0.01"))));
        };
    }

    private static BigDecimal upTo(Random random, int most, String unit) {
        return new BigDecimal(unit).multiply(BigDecimal.valueOf(1L + random.nextInt(most)));
    }

    /** The usual price moved by so many thousandths, on a tick of all three. */
    private static Price near(Symbol symbol, Random random, int from, int to) {
        int low = Math.min(from, to);
        int moved = 1000 + low + random.nextInt(Math.abs(to - from) + 1);
        BigDecimal price =
                new BigDecimal(USUAL_PRICES.get(symbol))
                        .multiply(BigDecimal.valueOf(moved))
                        .movePointLeft(3);
        return new Price(price.setScale(symbol.equals(EURUSD) ? 5 : 2, RoundingMode.HALF_EVEN));
    }
}
