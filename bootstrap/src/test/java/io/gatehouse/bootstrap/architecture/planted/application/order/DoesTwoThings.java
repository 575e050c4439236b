package io.gatehouse.bootstrap.architecture.planted.application.order;

/** A use case with two verbs. */
public final class DoesTwoThings {
    public String submit() {
        return "submitted";
    }

    public String cancel() {
        return "cancelled";
    }
}
