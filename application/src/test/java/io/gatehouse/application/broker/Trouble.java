package io.gatehouse.application.broker;

/** What goes wrong at a broker under test. */
public enum Trouble {
    NONE,
    /** Every quote fills one whole unit of an order. */
    ONE_UNIT_AT_A_TIME,
    /** The order arrives, its acknowledgement does not. */
    ACK_LOST,
    /** The order does not arrive, and nobody says so. */
    ORDER_LOST,
    /** The order arrives, and the answer is an error of the server. */
    SERVER_ERROR,
    /** The answer to a cancel never comes. */
    CANCEL_TIMEOUT,
    /** There is no line to the broker. */
    LINE_DOWN,
    /** Each execution is reported twice. */
    EXECUTION_TWICE,
    /** Executions are reported a minute late. */
    EXECUTION_LATE
}
