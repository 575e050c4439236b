package io.gatehouse.application.position;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.position.ListHarvest.Candidate;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.domain.position.TradeId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 10 AAPL bought at 100 and 5 at 104, both at a loss at 98. */
class ListHarvestTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ListHarvest listHarvest =
            new ListHarvest(
                    house.access,
                    new OpenLotViews(house.books, house.positions, house.catalogue),
                    house.positions);

    @BeforeEach
    void trade() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "90");
        house.clock.advance(Duration.ofSeconds(5));
        house.quote(AAPL, "104", "104");
        ada.filled(Side.BUY, AAPL, "5", "90");
        house.quote(AAPL, "98", "98");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachPurchaseMakesAWashSaleOfTheOther() {
        List<Candidate> candidates = candidates();

        assertThat(candidates).allMatch(Candidate::isWashSale);
        assertThat(triggers(candidates.getFirst())).containsExactly("5");
        assertThat(triggers(candidates.getLast())).containsExactly("10");
    }

    @Test
    void manyLaterSalesHideNoPurchase() {
        house.positions.save(changes(IntStream.range(0, 500).mapToObj(this::sale).toList()));

        List<Candidate> candidates = candidates();

        assertThat(triggers(candidates.getFirst())).containsExactly("5");
        assertThat(triggers(candidates.getLast())).containsExactly("10");
    }

    private List<Candidate> candidates() {
        return done(listHarvest.list(ada.actor(), Optional.of(ada.account()), LotMethod.FIFO));
    }

    private static List<String> triggers(Candidate candidate) {
        return candidate.triggers().stream().map(fill -> fill.quantity().toString()).toList();
    }

    private BookedFill sale(int number) {
        Fill fill =
                new Fill(
                        new FillId(house.ids.next()),
                        new OrderId(house.ids.next()),
                        "sale-" + number,
                        AAPL,
                        Side.SELL,
                        Quantity.of("1"),
                        Price.of("98"),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        house.clock.instant());
        return new BookedFill(
                ada.account(),
                fill,
                BrokerId.PAPER,
                new TradeId(house.ids.next()),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Changes changes(List<BookedFill> fills) {
        return new Changes(
                List.of(), List.of(), List.of(), List.of(), List.of(), fills, List.of(), List.of());
    }
}
