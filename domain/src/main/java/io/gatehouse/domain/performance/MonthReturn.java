package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What a month returned, time-weighted and by modified Dietz, and its net flow (in positive). */
public record MonthReturn(
        YearMonth month,
        Statistic<Double> timeWeighted,
        Statistic<Double> modifiedDietz,
        BigDecimal netFlow) {}
