package io.gatehouse.application.port;

/** What is proven after an order was handed to a broker. */
public sealed interface SubmitOutcome {
    /** The broker has it. */
    record Acknowledged(String brokerOrderId) implements SubmitOutcome {}

    /** It left; the acknowledgement comes as an event. */
    record Sent() implements SubmitOutcome {}

    /** The broker said no; it does not have the order. */
    record Refused(RejectCode code, String text) implements SubmitOutcome {}

    /** Nothing left this house. */
    record NotSent(String why) implements SubmitOutcome {}

    /** It may or may not have arrived: hold the reservation and find out. */
    record Unknown(String why) implements SubmitOutcome {}
}
