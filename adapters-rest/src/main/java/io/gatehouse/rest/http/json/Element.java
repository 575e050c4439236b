package io.gatehouse.rest.http.json;

import io.gatehouse.rest.http.Problem.FieldError;

import java.util.List;
import java.util.Optional;

/**
 * One of a list whose elements are judged each by itself: what could be read of it, without the
 * fields at fault, and every fault with its path inside the element, which is empty for itself.
 */
public record Element<T>(Optional<T> value, List<FieldError> faults) {
    public Element {
        faults = List.copyOf(faults);
    }
}
