package io.gatehouse.application.account;

import java.util.Optional;
import java.util.function.Supplier;

/** Reads when it is first asked, and answers the same from then on; for one thread. */
public final class ReadOnce<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    public ReadOnce(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
