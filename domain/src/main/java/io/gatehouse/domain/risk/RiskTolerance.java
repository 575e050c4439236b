package io.gatehouse.domain.risk;

/** Which preset fills the limits that a request leaves out. */
public enum RiskTolerance {
    LOW,
    MEDIUM,
    HIGH
}
