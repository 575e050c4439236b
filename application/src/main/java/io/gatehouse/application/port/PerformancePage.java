package io.gatehouse.application.port;

import io.gatehouse.domain.performance.PerformanceReport;

/** Makes a page for people of a report: HTML that needs neither network nor script. */
public interface PerformancePage {
    String html(PerformanceReport report);
}
