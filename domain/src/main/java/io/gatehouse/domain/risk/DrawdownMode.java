package io.gatehouse.domain.risk;

/** From what drawdown falls: the unitised NAV's peak, or a level of the account in money. */
public enum DrawdownMode {
    /** The peak of the unitised NAV. */
    PEAK_NAV,
    /** The money that was paid in. */
    STATIC,
    /** The highest equity so far, deposits neutral. */
    TRAILING,
    /** The highest equity at the end of a risk day, deposits neutral. */
    END_OF_DAY
}
