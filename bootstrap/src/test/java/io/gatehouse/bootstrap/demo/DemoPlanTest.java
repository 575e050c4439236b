package io.gatehouse.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

class DemoPlanTest {
    private static final List<Instrument> CATALOGUE =
            List.of(
                    Contracts.share("AAPL"),
                    Contracts.coin("BTC"),
                    Contracts.coin("ETH"),
                    Contracts.pair("EURUSD"));

    @Test
    void theSameDateHasTheSameHistory() {
        LocalDate today = LocalDate.parse("2026-03-04");

        assertThat(DemoPlan.before(today, CATALOGUE)).isEqualTo(DemoPlan.before(today, CATALOGUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-03", "2026-03-09", "2026-07-15", "2026-12-27"})
    void tradesOnePositionAfterTheOtherWhileItsMarketIsOpen(String today) {
        List<DemoDeal> deals = deals(LocalDate.parse(today));

        assertThat(deals).hasSizeBetween(40, 60);
        assertThat(deals).isSortedAccordingTo(Comparator.comparing(DemoDeal::at));
        assertThat(deals.getFirst().at())
                .isAfter(Instant.parse(today + "T00:00:00Z").minus(Duration.ofDays(30)));
        Instant free = Instant.EPOCH;
        for (DemoDeal deal : deals) {
            assertThat(deal.at()).isAfterOrEqualTo(free);
            assertThat(deal.instrument().calendar().isOpen(deal.at())).isTrue();
            assertThat(deal.instrument().calendar().isOpen(deal.endsAt())).isTrue();
            assertThat(deal.endsAt()).isBefore(Instant.parse(today + "T00:00:00Z"));
            free = deal.endsAt();
        }
        assertThat(deals.stream().filter(DemoDeal::isHeld)).hasSize(2);
    }

    /** 10,000 of 100 each; the reach of 200 basis points is 2, the target lies at twice that. */
    @Test
    void aShortGainsWhereTheMarketFalls() {
        DemoDeal deal = deal(Side.SELL, new DemoDeal.Ending.OnTarget());

        assertThat(deal.ticket().quantity().value()).isEqualByComparingTo("100");
        assertThat(deal.ticket().protection().stopLoss()).contains(Price.of("102"));
        assertThat(deal.ticket().protection().targetPrice()).contains(Price.of("96"));
        assertThat(deal.lastMiddle()).isEqualByComparingTo("95.95");
        assertThat(deal(Side.SELL, new DemoDeal.Ending.Stopped()).lastMiddle())
                .isEqualByComparingTo("102.05");
        assertThat(deal(Side.BUY, new DemoDeal.Ending.Closed(50)).lastMiddle())
                .isEqualByComparingTo("101");
    }

    private static DemoDeal deal(Side side, DemoDeal.Ending ending) {
        return new DemoDeal(
                Instant.parse("2026-03-04T15:00:00Z"),
                Duration.ofHours(1),
                Contracts.share("AAPL"),
                side,
                new BigDecimal("100"),
                new BigDecimal("10000"),
                200,
                ending);
    }

    private static List<DemoDeal> deals(LocalDate today) {
        return DemoPlan.before(today, CATALOGUE).stream()
                .filter(DemoDeal.class::isInstance)
                .map(DemoDeal.class::cast)
                .toList();
    }
}
