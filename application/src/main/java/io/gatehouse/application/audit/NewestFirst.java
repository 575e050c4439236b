package io.gatehouse.application.audit;

import io.gatehouse.domain.audit.AuditEntry;

import java.util.ArrayList;
import java.util.List;

/**
 * Two chains as one list. Each keeps its own order, by sequence, which its times need not have: an
 * entry may be of an earlier instant than the one before it. So a page can go on where another
 * ended.
 */
final class NewestFirst {
    private final List<AuditEntry> first;
    private final List<AuditEntry> second;
    private int ofFirst;
    private int ofSecond;

    private NewestFirst(List<AuditEntry> first, List<AuditEntry> second) {
        this.first = first;
        this.second = second;
    }

    static List<AuditEntry> of(List<AuditEntry> first, List<AuditEntry> second, int limit) {
        return new NewestFirst(first, second).merged(limit);
    }

    private List<AuditEntry> merged(int limit) {
        List<AuditEntry> merged = new ArrayList<>();
        int all = Math.min(limit, first.size() + second.size());
        while (merged.size() < all) {
            merged.add(secondIsNext() ? second.get(ofSecond++) : first.get(ofFirst++));
        }
        return merged;
    }

    private boolean secondIsNext() {
        if (ofFirst == first.size() || ofSecond == second.size()) {
            return ofFirst == first.size();
        }
        return second.get(ofSecond).at().isAfter(first.get(ofFirst).at());
    }
}
