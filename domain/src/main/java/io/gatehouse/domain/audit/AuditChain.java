package io.gatehouse.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * Verification of one account's chain, page by page, oldest first: how far it was followed, and the
 * first link that is broken.
 */
public record AuditChain(long checked, long sequence, String hash, Optional<Break> firstBreak) {
    /** Before the first entry. */
    public static final AuditChain START = new AuditChain(0, 0, "", Optional.empty());

    /** Where a chain breaks, and how. */
    public record Break(long sequence, Fault fault) {}

    /** How a chain breaks. */
    public enum Fault {
        /** A sequence is missing or twice there. */
        GAP,
        /** The entry does not follow from the one before it. */
        UNLINKED,
        /** The content is not what was hashed. */
        ALTERED,
        /** The chain ends before, or in another entry than, its head says. */
        TRUNCATED
    }

    public boolean isIntact() {
        return firstBreak.isEmpty();
    }

    /** Follows the chain through these entries, up to the first break. */
    public AuditChain verify(List<AuditEntry> entries) {
        AuditChain chain = this;
        for (AuditEntry entry : entries) {
            chain = chain.next(entry);
        }
        return chain;
    }

    /** Whether it ends at the head that the account remembers; sequence 0 is the empty chain. */
    public AuditChain endingAt(long headSequence, String headHash) {
        boolean same = sequence == headSequence && hash.equals(headHash);
        return same || !isIntact() ? this : broken(sequence + 1, Fault.TRUNCATED);
    }

    private AuditChain next(AuditEntry entry) {
        if (!isIntact()) {
            return this;
        }
        if (entry.sequence() != sequence + 1) {
            return broken(sequence + 1, Fault.GAP);
        }
        if (!entry.previousHash().equals(hash)) {
            return broken(entry.sequence(), Fault.UNLINKED);
        }
        return entry.isIntact()
                ? new AuditChain(checked + 1, entry.sequence(), entry.hash(), firstBreak)
                : broken(entry.sequence(), Fault.ALTERED);
    }

    private AuditChain broken(long at, Fault fault) {
        return new AuditChain(checked, sequence, hash, Optional.of(new Break(at, fault)));
    }
}
