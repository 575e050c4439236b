package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountMode;

import java.time.Instant;

/** The platform's limits of a mode, and when and by whom they came into force. */
public record PlatformLimitsVersion(
        AccountMode mode, int number, PlatformLimits limits, Instant updatedAt, String updatedBy) {}
