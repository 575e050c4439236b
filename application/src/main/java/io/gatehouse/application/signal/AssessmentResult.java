package io.gatehouse.application.signal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A value, or every fault that stood against it; callers switch over the two. */
public sealed interface AssessmentResult<T> {
    /** All was well. */
    record Done<T>(T value) implements AssessmentResult<T> {}

    /** There is at least one fault. */
    record Failed<T>(List<AssessmentFault> faults) implements AssessmentResult<T> {
        public Failed {
            faults = List.copyOf(faults);
        }
    }

    static <T> AssessmentResult<T> failed(AssessmentFault fault) {
        return new Failed<>(List.of(fault));
    }

    /** The value, or nothing when the faults have been told instead. */
    default Optional<T> value(Consumer<List<AssessmentFault>> telling) {
        return switch (this) {
            case Done<T>(T value) -> Optional.of(value);
            case Failed<T>(List<AssessmentFault> faults) -> {
                telling.accept(faults);
                yield Optional.empty();
            }
        };
    }

    /** What follows from the value; faults stay as they are. */
    default <R> AssessmentResult<R> then(Function<T, AssessmentResult<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Failed<T>(List<AssessmentFault> faults) -> new Failed<>(faults);
        };
    }
}
