package io.gatehouse.application.audit;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.BookInspection.Examined;

import java.util.List;

/** Checks the stored books against their invariants; for whoever runs the service. */
public final class VerifyBooks {
    private final BookInspection inspection;

    public VerifyBooks(BookInspection inspection) {
        this.inspection = inspection;
    }

    public Report verify() {
        return new Report(inspection.examine());
    }

    /** Every invariant with what was found. */
    public record Report(List<Examined> invariants) {
        public Report {
            invariants = List.copyOf(invariants);
        }

        public boolean isClean() {
            return invariants.stream().allMatch(Examined::holds);
        }
    }
}
