package io.gatehouse.domain.risk;

import io.gatehouse.domain.performance.EquityDay;
import io.gatehouse.domain.performance.EquityFlow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Risk days from the points of an equity history. */
public final class EquityDays {
    private EquityDays() {}

    /**
     * The days that end among the points, oldest first; a day needs the close before it, or the
     * opening of the account, as its own opening. Hourly points say nothing here.
     */
    public static List<EquityDay> of(List<EquityRecord> points) {
        List<EquityDay> days = new ArrayList<>();
        List<EquityFlow> flows = new ArrayList<>();
        Optional<BigDecimal> opening = Optional.empty();
        for (EquityRecord point : points) {
            EquityEvent event = point.event();
            switch (event.kind()) {
                case OPENING -> opening = Optional.of(event.point().equity());
                case HOUR -> {}
                case FLOW, RESET -> flows.add(flow(event));
                case DAY -> {
                    opening.map(start -> ended(point, start, flows))
                            .ifPresent(day -> add(day, days));
                    opening = Optional.of(event.point().equity());
                    flows.clear();
                }
            }
        }
        return days;
    }

    private static EquityFlow flow(EquityEvent event) {
        return new EquityFlow(event.point().at(), event.point().equity(), event.flow());
    }

    private static EquityDay ended(EquityRecord close, BigDecimal opening, List<EquityFlow> flows) {
        EquityEvent event = close.event();
        return new EquityDay(
                event.riskDay(),
                opening,
                flows,
                event.point().equity(),
                close.nav(),
                event.current());
    }

    /** A risk day that was moved may end twice under one date; the two are one day then. */
    private static void add(EquityDay day, List<EquityDay> days) {
        if (!days.isEmpty() && days.getLast().date().equals(day.date())) {
            days.add(days.removeLast().followedBy(day));
        } else {
            days.add(day);
        }
    }
}
