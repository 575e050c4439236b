package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.BookInspection.Invariant;

import java.util.List;
import java.util.stream.Stream;

/** What would contradict each invariant, and what there is to be looked at. */
final class Contradictions {
    private Contradictions() {}

    /** Queries for rows that must not be there; their one column {@code what} says it in words. */
    static List<String> of(Invariant invariant) {
        return queries(invariant).toList();
    }

    /** Queries whose column {@code checked} counts what the invariant speaks of. */
    static List<String> counts(Invariant invariant) {
        return switch (invariant) {
            case I1 -> List.of(all("orders"));
            case I2 -> List.of(all("fill"), all("dispatch"));
            case I3 -> List.of(all("orders"));
            case I4 -> List.of(all("decision"));
            case I5 -> List.of(all("posting"), all("fill"), all("position"), all("trade"));
            case I6 -> List.of(all("platform_share"), all("platform_reservation"));
            case I7 -> List.of(all("audit"), all("order_event"), all("decision"));
            case I9 -> List.of(all("orders") + " WHERE NOT is_working");
        };
    }

    private static Stream<String> queries(Invariant invariant) {
        return switch (invariant) {
            case I1 -> OrderQueries.EXIST_ONCE.stream();
            case I2 -> OrderQueries.ARE_OURS.stream();
            case I3 -> OrderQueries.HAVE_ONE_NAME.stream();
            // What a receipt says is read as a receipt, so that a damaged one is a fault and no
            // end.
            case I4 -> Stream.empty();
            case I5 -> BookQueries.AGREE.stream();
            case I6 -> PlatformQueries.AGREE.stream();
            case I7 -> Stream.concat(OrderQueries.AUDITED.stream(), DecisionQueries.CHAIN.stream());
            case I9 -> OrderQueries.HOLD_NOTHING.stream();
        };
    }

    private static String all(String table) {
        return "SELECT count(*) AS checked FROM " + table;
    }
}
