package io.gatehouse.domain.risk;

import io.gatehouse.domain.risk.Activity.ClosedTrade;

import java.time.Instant;
import java.util.Optional;

/** Reads what an account did lately as a receipt has it, with ages before its instant. */
final class ActivityReader {
    private final Instant at;

    ActivityReader(Instant at) {
        this.at = at;
    }

    Activity activity(JsonMembers members) {
        return new Activity(
                count(members, "orders_minute"),
                count(members, "orders_day"),
                count(members, "trades_day"),
                count(members, "repeats_minute"),
                members.find("closed", list -> list.each(one -> one.object(this::closed))));
    }

    private ClosedTrade closed(JsonMembers trade) {
        return new ClosedTrade(trade.before("age", at), trade.mark("won"));
    }

    private static Optional<Integer> count(JsonMembers members, String name) {
        return members.find(name, value -> Math.toIntExact(value.count()));
    }
}
