package io.gatehouse.domain.risk;

/** What a limit is measured in. */
public enum Unit {
    /** Base currency of the account. */
    MONEY("m"),
    /** Percent of equity, or of a period's baseline, 0-100. */
    PERCENT("%"),
    RATIO("x"),
    /** Lots, units or contracts: the instrument's own quantity. */
    LOTS("q"),
    COUNT("n"),
    SECONDS("s");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** How receipts write it. */
    public String sign() {
        return sign;
    }

    /** The unit that a receipt's code of scope and unit ends with. */
    public static Unit ofCode(String code) {
        for (Unit unit : values()) {
            if (code.endsWith(unit.sign)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("No unit ends " + code);
    }
}
