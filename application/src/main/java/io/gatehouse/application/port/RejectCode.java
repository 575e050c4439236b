package io.gatehouse.application.port;

/** Why a broker refuses, in one vocabulary for all of them. */
public enum RejectCode {
    INSUFFICIENT_FUNDS,
    RISK_LIMIT,
    INVALID_PRICE,
    INVALID_QUANTITY,
    UNKNOWN_INSTRUMENT,
    AMBIGUOUS_INSTRUMENT,
    MARKET_CLOSED,
    UNSUPPORTED,
    DUPLICATE_ID,
    AUTH_EXPIRED,
    RATE_LIMITED,
    CLOCK_SKEW,
    HALTED,
    OTHER
}
