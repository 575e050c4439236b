package io.gatehouse.bootstrap.architecture.planted.application.order;

/** A use case with two verbs. */
public final class DoesTwoThings {
    public record Command(String id) {}

    public String submit(Command command) {
        return command.id();
    }

    public String cancel(Command command) {
        return command.id();
    }
}
