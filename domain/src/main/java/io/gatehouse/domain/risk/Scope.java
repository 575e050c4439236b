package io.gatehouse.domain.risk;

/** What a limit is measured over. */
public enum Scope {
    PLATFORM,
    USER,
    ACCOUNT,
    INSTRUMENT,
    GROUP
}
