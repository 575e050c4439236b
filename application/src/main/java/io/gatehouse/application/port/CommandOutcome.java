package io.gatehouse.application.port;

/** What is proven after a cancel or replace was handed to a broker. */
public sealed interface CommandOutcome {
    /** Done at the broker. */
    record Acknowledged() implements CommandOutcome {}

    /** It left; the answer comes as an event. */
    record Sent() implements CommandOutcome {}

    /** The order filled or ended first, which is no error. */
    record TooLate(String lastReport) implements CommandOutcome {}

    /** The broker said no; the order stands as it was. */
    record Refused(RejectCode code, String text) implements CommandOutcome {}

    /** Nothing left this house. */
    record NotSent(String why) implements CommandOutcome {}

    /** It may or may not have arrived. */
    record Unknown(String why) implements CommandOutcome {}
}
