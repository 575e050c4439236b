package io.gatehouse.rest.account;

import io.gatehouse.domain.account.Approval;
import io.gatehouse.rest.http.WireNames;

/** Who approves what reaches a follower, as the API writes it: auto or manual. */
public enum WireApproval {
    AUTO(Approval.AUTO),
    MANUAL(Approval.MANUAL);

    private final Approval approval;

    WireApproval(Approval approval) {
        this.approval = approval;
    }

    public Approval approval() {
        return approval;
    }

    public static String name(Approval approval) {
        return WireNames.of(approval);
    }

    @Override
    public String toString() {
        return name(approval);
    }
}
