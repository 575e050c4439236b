package io.gatehouse.rest.performance.page;

import io.gatehouse.application.port.PerformancePage;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.Drawdown;
import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.PerformanceReport;

import java.util.List;

/**
 * One page with charts as inline SVG, its style sheet and nothing to load or to run; a command line
 * finds it as a service of Java.
 */
public final class HtmlPerformancePage implements PerformancePage {
    private static final List<String> TILES =
            List.of("twr_total", "cagr", "volatility", "sharpe_ratio", "max_drawdown", "xirr");

    private final PageStyle style = PageStyle.read();

    /** For the command line too, which finds it by its name. */
    public HtmlPerformancePage() {}

    /** What a browser may do with the page: apply its own style sheet, and nothing else. */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src "
                + style.source()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @Override
    public String html(PerformanceReport report) {
        Markup page =
                new Markup()
                        .raw("<!DOCTYPE html>\n")
                        .open("html", "lang", "en")
                        .raw(head(report))
                        .open("body")
                        .open("header")
                        .element("h1", report.title())
                        .element("p", subtitle(report))
                        .close("header")
                        .raw(tiles(report));
        section(page, "Equity", EquityChart.of(report.view().equity()));
        section(page, "Drawdown", UnderwaterChart.of(report.view().index()) + sentence(report));
        section(page, "Monthly returns, percent", MonthsChart.of(report.months()));
        section(page, "Metrics", FigureList.of(report.figures()));
        return page.element("footer", conventions(report))
                .close("body")
                .close("html")
                .raw("\n")
                .toString();
    }

    private String head(PerformanceReport report) {
        return new Markup()
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width")
                .element("title", report.title() + " \u2013 performance")
                .open("style")
                .raw(style.css())
                .close("style")
                .close("head")
                .toString();
    }

    private static String subtitle(PerformanceReport report) {
        return report.view().equity().start()
                + " to "
                + report.view().equity().end()
                + ", "
                + report.view().observations()
                + " daily returns"
                + report.currency().map(CurrencyCode::code).map(code -> ", in " + code).orElse("");
    }

    private static String tiles(PerformanceReport report) {
        Markup html = new Markup().open("div", "class", "tiles");
        TILES.stream()
                .flatMap(code -> report.figure(code).stream())
                .forEach(figure -> tile(html, figure));
        return html.close("div").toString();
    }

    private static void tile(Markup html, MetricFigure figure) {
        boolean isLoss = figure.figure().value().filter(value -> value < 0).isPresent();
        html.open("div", "class", "tile")
                .element("span", MetricName.of(figure.code()))
                .element("strong", Shown.figure(figure), "class", isLoss ? "bad" : "usual")
                .close("div");
    }

    private static void section(Markup page, String title, String content) {
        page.open("section").element("h2", title).raw(content).close("section");
    }

    private static String sentence(PerformanceReport report) {
        return report.deepest()
                .map(HtmlPerformancePage::sentence)
                .map(sentence -> new Markup().element("p", sentence).toString())
                .orElse("");
    }

    private static String sentence(Drawdown fall) {
        return "The deepest drawdown, "
                + Shown.percent(fall.depth().doubleValue())
                + ", began on "
                + fall.peak()
                + ", was lowest on "
                + fall.trough()
                + fall.recovery().map(date -> " and over on " + date).orElse(" and is not over")
                + ".";
    }

    private static String conventions(PerformanceReport report) {
        return "Time-weighted daily returns, "
                + report.view().terms().daysPerYear()
                + " a year; risk-free rate "
                + Shown.percent(report.view().terms().riskFree().doubleValue())
                + " a year; drawdown of the time-weighted index, not of the money."
                + (report.view().isUnderAYear() ? " * Extrapolated from less than a year." : "");
    }
}
