package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The loss of all accounts together on a day of UTC as it was measured last; positive, a gain is
 * negative. A limit that was reached stays so until the day ends.
 */
public record PlatformDay(LocalDate day, BigDecimal loss, boolean latched) {}
