package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.CurrencyCode;

import java.util.Comparator;

/** A conversion that no quoted pairs lead to, written CHF/USD. */
public record MissingRate(CurrencyCode from, CurrencyCode to) implements Comparable<MissingRate> {
    private static final Comparator<MissingRate> ORDER =
            Comparator.comparing(MissingRate::from).thenComparing(MissingRate::to);

    /** Reads what {@link #toString} has written. */
    public static MissingRate of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A missing rate is written CHF/USD: " + text);
        }
        return new MissingRate(
                new CurrencyCode(text.substring(0, slash)),
                new CurrencyCode(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(MissingRate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
