package io.gatehouse.domain.risk;

/**
 * One check of the gate: a pure function of the judged order; answers with numbers, never with an
 * exception.
 */
public interface RiskRule {
    /** Code of the check in JSON. */
    String check();

    /** Pass, breach, or not concerned. */
    Verdict judge(Judgement order);

    /**
     * Whether the rule may stop an order that only reduces; almost none may, so that exits always
     * get out.
     */
    default boolean bindsReductions() {
        return false;
    }

    /** Whether its limit is of one side of the account, the one that the order is on. */
    default boolean isSided() {
        return false;
    }

    /**
     * Whether it is about what an order takes: of one that comes in the place of a working order,
     * what that takes counts as reserved, so that only what takes more is denied.
     */
    default boolean isOfSize() {
        return false;
    }
}
