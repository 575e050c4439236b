package io.gatehouse.broker.paper;

import io.gatehouse.broker.paper.Ladder.Rung;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open orders of one instrument, laid out so that a quote finds the few it concerns without
 * asking all the others.
 */
final class SymbolBook {
    private static final Price ANY = new Price(BigDecimal.ZERO);

    private final Ladder buyLimits = new Ladder();
    private final Ladder sellLimits = new Ladder();
    private final Ladder buyStops = new Ladder();
    private final Ladder sellStops = new Ladder();

    /** Orders that the next quote concerns, whatever it says. */
    private final Ladder waiting = new Ladder();

    private final Map<BrokerReference, Place> places = new HashMap<>();

    private record Place(Ladder ladder, Rung rung) {}

    /** Takes an order in, or moves it to where it now belongs; a limit is what it rests at. */
    void put(PaperOrder order, Optional<Price> limit) {
        remove(order.reference());
        Place place = placeOf(order, limit);
        place.ladder().put(place.rung(), order);
        places.put(order.reference(), place);
    }

    void remove(BrokerReference reference) {
        Optional.ofNullable(places.remove(reference))
                .ifPresent(place -> place.ladder().remove(place.rung()));
    }

    /**
     * Whom a quote concerns, by turn: whoever has met no market yet, and whom its price reaches.
     */
    List<PaperOrder> concernedBy(MarketView market) {
        List<PaperOrder> found = new ArrayList<>(waiting.all());
        market.takenBy(Side.BUY).map(buyLimits::atOrAbove).ifPresent(found::addAll);
        market.takenBy(Side.SELL).map(sellLimits::atOrBelow).ifPresent(found::addAll);
        market.watchedBy(Side.BUY).map(buyStops::atOrBelow).ifPresent(found::addAll);
        market.watchedBy(Side.SELL).map(sellStops::atOrAbove).ifPresent(found::addAll);
        found.sort(Comparator.comparingLong(PaperOrder::turn));
        return found;
    }

    private Place placeOf(PaperOrder order, Optional<Price> limit) {
        if (order.waitsForStop()) {
            Price stop = order.ticket().stopPrice().orElseThrow();
            return new Place(of(order, buyStops, sellStops), new Rung(stop, order.turn()));
        }
        if (limit.isPresent() && order.progress().met()) {
            return new Place(of(order, buyLimits, sellLimits), new Rung(limit.get(), order.turn()));
        }
        return new Place(waiting, new Rung(ANY, order.turn()));
    }

    private static Ladder of(PaperOrder order, Ladder buys, Ladder sells) {
        return order.side() == Side.BUY ? buys : sells;
    }
}
