package io.gatehouse.bootstrap.architecture.planted.application.order;

/** Without a command, but an adapter calls it: a use case with two verbs. */
public final class OffersTwoVerbs {
    public String submit() {
        return "submitted";
    }

    public String cancel() {
        return "cancelled";
    }
}
