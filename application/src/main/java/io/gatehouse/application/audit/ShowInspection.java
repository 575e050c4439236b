package io.gatehouse.application.audit;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.domain.audit.Inspection;

import java.util.Optional;

/** Tells what the last check of the running house's books found, on whichever node it ran. */
public final class ShowInspection {
    private final BookInspection inspection;

    public ShowInspection(BookInspection inspection) {
        this.inspection = inspection;
    }

    /** Empty before the first check. */
    public Optional<Inspection> show() {
        return inspection.last();
    }
}
