package io.gatehouse.domain.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every yes-or-no setting of a profile and its three presets. */
public enum RiskSwitch {
    STOP_LOSS_REQUIRED(true, true, false),
    SHORT_SELLING_ALLOWED(false, true, true);

    private final boolean low;
    private final boolean medium;
    private final boolean high;

    RiskSwitch(boolean low, boolean medium, boolean high) {
        this.low = low;
        this.medium = medium;
        this.high = high;
    }

    /** The switch of that field name; empty when there is none. */
    public static Optional<RiskSwitch> ofField(String field) {
        return Arrays.stream(values()).filter(one -> one.field().equals(field)).findFirst();
    }

    /** Name in JSON: the constant in lower case. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether switching it on, not off, lets more through. */
    public boolean isLooserWhenOn() {
        return switch (this) {
            case STOP_LOSS_REQUIRED -> false;
            case SHORT_SELLING_ALLOWED -> true;
        };
    }

    public boolean preset(RiskTolerance tolerance) {
        return switch (tolerance) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
    }
}
