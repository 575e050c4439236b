package io.gatehouse.domain.performance;

import java.util.Optional;

/** A figure that is known, or the reason why there is none. */
public sealed interface Statistic<T> {
    /** What was reckoned. */
    record Known<T>(T figure) implements Statistic<T> {}

    /** A figure that does not exist. */
    record Undefined<T>(Reason why) implements Statistic<T> {}

    static <T> Statistic<T> known(T figure) {
        return new Known<>(figure);
    }

    static <T> Statistic<T> undefined(Reason why) {
        return new Undefined<>(why);
    }

    /** A reckoned number; one beyond the range of a double is undefined rather than infinite. */
    static Statistic<Double> finite(double figure) {
        return Double.isFinite(figure) ? known(figure) : undefined(Reason.INSUFFICIENT_DATA);
    }

    default Optional<T> value() {
        return this instanceof Known<T>(T figure) ? Optional.of(figure) : Optional.empty();
    }

    default Optional<Reason> reason() {
        return this instanceof Undefined<T>(Reason why) ? Optional.of(why) : Optional.empty();
    }
}
