package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * One limit of the platform and what is taken of it; where only a part of it was looked at, the
 * most that may be.
 */
public record PlatformRoom(BigDecimal limit, BigDecimal taken) {}
