package io.gatehouse.domain.order;

/** Answer of the state machine to one event. */
public sealed interface Transition {
    /** The order is now in this status. */
    record Moved(OrderStatus to) implements Transition {}

    /** The event is a stored fact, the status stays. */
    record Unchanged() implements Transition {}

    /** A fill on a final order: booked, and somebody is told. */
    record BookedLate() implements Transition {}

    /** The event does not fit the status and changes nothing. */
    record Refused(String why) implements Transition {}
}
