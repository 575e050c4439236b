package io.gatehouse.domain.risk;

/** A setting with the value that it has and the one that it is to have. */
public record SettingChange(Setting from, Setting to) {
    public SettingChange {
        if (!from.field().equals(to.field())) {
            throw new IllegalArgumentException(from.field() + " does not become " + to.field());
        }
    }

    public String field() {
        return to.field();
    }

    /** Whether it says of what a drawdown percent is a percent. */
    boolean isOfDrawdownMode() {
        return to instanceof Setting.Mode;
    }

    boolean isOfDrawdownPercent() {
        return to instanceof Setting.Limit limit && limit.limit() == RiskLimit.MAX_DRAWDOWN_PERCENT;
    }
}
