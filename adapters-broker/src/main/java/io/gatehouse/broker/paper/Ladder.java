package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Orders by the price that brings them to life, then by turn. */
final class Ladder {
    private final NavigableMap<Rung, PaperOrder> rungs = new TreeMap<>();

    /** Where an order stands. */
    record Rung(Price price, long turn) implements Comparable<Rung> {
        @Override
        public int compareTo(Rung other) {
            int byPrice = price.compareTo(other.price);
            return byPrice != 0 ? byPrice : Long.compare(turn, other.turn);
        }
    }

    void put(Rung rung, PaperOrder order) {
        rungs.put(rung, order);
    }

    void remove(Rung rung) {
        rungs.remove(rung);
    }

    Collection<PaperOrder> atOrAbove(Price price) {
        return rungs.tailMap(new Rung(price, Long.MIN_VALUE), true).values();
    }

    Collection<PaperOrder> atOrBelow(Price price) {
        return rungs.headMap(new Rung(price, Long.MAX_VALUE), true).values();
    }

    Collection<PaperOrder> all() {
        return rungs.values();
    }
}
