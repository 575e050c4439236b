package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.account.AccountId;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Events of accounts whose books do not take them, in order, so that the other accounts go on. For
 * the delivering thread; only the count is for everybody.
 */
final class HeldBack {
    private final Map<AccountId, List<BrokerEvent>> byAccount = new LinkedHashMap<>();
    private volatile int count;

    /** Those of the events that need not wait for earlier ones of their account; keeps the rest. */
    List<BrokerEvent> passing(List<BrokerEvent> events) {
        if (byAccount.isEmpty()) {
            return events;
        }
        List<BrokerEvent> passing = new ArrayList<>();
        for (BrokerEvent event : events) {
            List<BrokerEvent> earlier = byAccount.get(event.subject().accountId());
            (earlier == null ? passing : earlier).add(event);
        }
        recount();
        return passing;
    }

    void hold(AccountId account, List<BrokerEvent> events) {
        byAccount.put(account, new ArrayList<>(events));
        recount();
    }

    /** Tries account after account; the first that still refuses goes to the end of the row. */
    void retry(Predicate<List<BrokerEvent>> delivery) {
        Iterator<Map.Entry<AccountId, List<BrokerEvent>>> row = byAccount.entrySet().iterator();
        while (row.hasNext()) {
            Map.Entry<AccountId, List<BrokerEvent>> first = row.next();
            row.remove();
            if (!delivery.test(first.getValue())) {
                byAccount.put(first.getKey(), first.getValue());
                break;
            }
        }
        recount();
    }

    int size() {
        return count;
    }

    private void recount() {
        count = byAccount.values().stream().mapToInt(List::size).sum();
    }
}
