package io.gatehouse.application.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The states that people, and the house itself, have set on accounts; breakers set none. */
public interface SetStates {
    /** What was set on an account within a span, and what held when it began. */
    History of(AccountId account, Instant from, Instant to);

    /** States by the instant of their setting; {@code ACTIVE} is a lift. */
    record History(NavigableMap<Instant, TradingState> changes) {
        public History {
            changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
        }

        /** The state in force at an instant, one that was set at it included. */
        public TradingState at(Instant instant) {
            Map.Entry<Instant, TradingState> last = changes.floorEntry(instant);
            return last == null ? TradingState.ACTIVE : last.getValue();
        }
    }
}
