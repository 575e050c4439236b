package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Whatever an account in euros does with dollars and shares in dollars, P&L is what its equity
 * says; a failing test carries its seed in its name.
 */
class PnlPropertiesTest {
    private static final int STEPS = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void totalIsEquityLessNetDeposits(long seed) {
        try (TradingHouse house = TradingHouse.open()) {
            Trading trading = new Trading(house, new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                trading.step();
                assertThat(trading.pnl(Window.ALL)).isEqualByComparingTo(trading.gain());
            }
            assertThat(trading.fills).isGreaterThan(2);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTwoWindowsGainedTheyGainTogether(long seed) {
        try (TradingHouse house = TradingHouse.open()) {
            Random random = new Random(seed);
            Trading trading = new Trading(house, random);
            for (int step = 0; step < STEPS; step++) {
                trading.step();
            }
            long passed = Duration.between(trading.opened, house.clock.instant()).toSeconds();
            Instant between = trading.opened.plusSeconds(random.nextLong(passed));
            Window before = new Window(Optional.empty(), Optional.of(between));

            assertThat(trading.pnl(before).add(trading.pnl(Window.since(between))))
                    .isEqualByComparingTo(trading.pnl(Window.ALL));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Somebody with 100,000 EUR. */
    private static final class Trading {
        private final TradingHouse house;
        private final Random random;
        private final Desk desk;
        private final Instant opened;
        private final PnlSummaries summaries;
        private BigDecimal paidIn = new BigDecimal("100000");
        private int fills;

        Trading(TradingHouse house, Random random) {
            this.house = house;
            this.random = random;
            this.desk = house.trader("100000", "EUR");
            this.opened = house.clock.instant();
            this.summaries =
                    new PnlSummaries(house.figures, house.equity, house.ledger, house.terminals);
        }

        void step() {
            house.clock.advance(Duration.ofMinutes(1 + random.nextInt(90)));
            quote();
            switch (random.nextInt(6)) {
                case 0 -> move(MoveCash.Direction.DEPOSIT);
                case 1 -> move(MoveCash.Direction.WITHDRAWAL);
                case 2 -> convert();
                case 3 -> new RecordEquity(house.accounts, house.desk).run();
                case 4 -> buy();
                default -> close();
            }
        }

        private void quote() {
            String euro = Integer.toString(10_500 + random.nextInt(1_000));
            house.confirmed(EURUSD, "1." + euro.substring(1));
            String share = Integer.toString(96 + random.nextInt(9)) + "." + random.nextInt(100);
            house.quote(AAPL, share, share);
        }

        private void move(MoveCash.Direction direction) {
            Money amount = Money.of(Integer.toString(1 + random.nextInt(500)), "EUR");
            CashMoves.move(desk, direction, amount);
            paidIn =
                    direction == MoveCash.Direction.DEPOSIT
                            ? paidIn.add(amount.amount())
                            : paidIn.subtract(amount.amount());
        }

        private void convert() {
            done(
                    new ConvertCash(house.access, house.desk, house.ledger, house.ids)
                            .convert(
                                    new ConvertCash.Command(
                                            desk.actor(),
                                            desk.account(),
                                            Money.of("777.77", "EUR"),
                                            CurrencyCode.USD,
                                            Optional.empty(),
                                            CONTEXT)));
        }

        private void buy() {
            Quantity quantity = Quantity.of(Integer.toString(1 + random.nextInt(9)));
            place(
                    OrderTicket.market(AAPL, Side.BUY, quantity)
                            .withProtection(
                                    new Protection(Optional.of(Price.of("80")), Optional.empty())));
        }

        private void close() {
            Quantity held = desk.position(AAPL);
            if (held.isPositive()) {
                place(OrderTicket.market(AAPL, Side.SELL, held));
            }
        }

        private void place(OrderTicket ticket) {
            if (desk.placed(ticket) instanceof SubmitOrder.Result.Accepted) {
                fills++;
            }
        }

        BigDecimal pnl(Window window) {
            return summaries.of(reading(), window).total().orElseThrow();
        }

        BigDecimal gain() {
            BookReader.Reading reading = reading();
            return AccountWorth.of(reading.book(), reading.market())
                    .orElseThrow()
                    .equity()
                    .subtract(paidIn);
        }

        private BookReader.Reading reading() {
            return house.books.read(desk.account(), List.of());
        }
    }
}
