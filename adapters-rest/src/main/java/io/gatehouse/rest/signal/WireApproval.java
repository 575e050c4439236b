package io.gatehouse.rest.signal;

import io.gatehouse.domain.signal.Approval;

import java.util.Locale;

/** Who approves what reaches a follower, as the API writes it: auto or manual. */
enum WireApproval {
    AUTO(Approval.AUTO),
    MANUAL(Approval.MANUAL);

    private final Approval approval;

    WireApproval(Approval approval) {
        this.approval = approval;
    }

    Approval approval() {
        return approval;
    }

    static String name(Approval approval) {
        return approval.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name(approval);
    }
}
