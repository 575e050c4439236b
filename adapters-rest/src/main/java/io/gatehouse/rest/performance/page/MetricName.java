package io.gatehouse.rest.performance.page;

import java.util.Locale;
import java.util.Map;

/** What people call a metric. */
final class MetricName {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("twr_total", "Time-weighted return"),
                    Map.entry("cagr", "Yearly return (CAGR)"),
                    Map.entry("max_drawdown", "Maximum drawdown"),
                    Map.entry("max_drawdown_money", "Maximum drawdown in money"),
                    Map.entry("kurtosis_excess", "Excess kurtosis"),
                    Map.entry("var_95", "Value at risk of a day, 95 %"),
                    Map.entry("es_95", "Expected shortfall of a day, 95 %"),
                    Map.entry("var_99", "Value at risk of a day, 99 %"),
                    Map.entry("es_99", "Expected shortfall of a day, 99 %"),
                    Map.entry("xirr", "Money-weighted return (XIRR)"));

    private MetricName() {}

    /** The words of the code where it has no other name. */
    static String of(String code) {
        return NAMES.getOrDefault(code, words(code));
    }

    private static String words(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    }
}
