package io.gatehouse.domain.sizing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** One thing for each of the three entries of a setup. */
public record Entries<T>(T first, T second, T third) {
    /** The same for each. */
    public static <T> Entries<T> all(T one) {
        return new Entries<>(one, one, one);
    }

    /** What each comes to. */
    public <R> Entries<R> map(Function<T, R> mapping) {
        return new Entries<>(mapping.apply(first), mapping.apply(second), mapping.apply(third));
    }

    /** A figure of all together. */
    public BigDecimal sum(Function<T, BigDecimal> figure) {
        return list().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<T> list() {
        return List.of(first, second, third);
    }
}
