package io.gatehouse.domain.risk;

/** How a profile's loss limits are measured and what reaching one does. */
public record LossRules(LossBasis basis, DrawdownMode drawdownMode, OnBreach onBreach) {
    public static final LossRules USUAL =
            new LossRules(LossBasis.EQUITY, DrawdownMode.PEAK_NAV, OnBreach.CANCEL_ENTRIES);
}
