package io.gatehouse.rest.performance.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.PerformancePage;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.AnnualTerms;
import io.gatehouse.domain.performance.DayFlow;
import io.gatehouse.domain.performance.DayPart;
import io.gatehouse.domain.performance.EquitySeries;
import io.gatehouse.domain.performance.Metrics;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.PerformanceView;
import io.gatehouse.domain.performance.ValuedDay;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

import javax.xml.parsers.DocumentBuilderFactory;

class HtmlPerformancePageTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 31);

    private final PerformancePage page = new HtmlPerformancePage();

    @Test
    void isFoundAsService() {
        assertThat(ServiceLoader.load(PerformancePage.class).findFirst().orElseThrow())
                .isInstanceOf(HtmlPerformancePage.class);
    }

    /** 100 to 110 is +10 %, and 110 + 50 to 144 is -10 %: -1 % in all. */
    @Test
    void showsFiguresChartsAndFlows() {
        String html =
                page.html(
                        report(
                                "Growth",
                                day(1, "110"),
                                day(
                                        2,
                                        "144",
                                        new DayFlow(DayPart.START, amount("110"), amount("50")))));

        assertThat(html)
                .contains(
                        "\u22121.00 %",
                        "paid in 50.00", "2024-01-31 to 2024-02-02, 2 daily returns, in EUR")
                .contains("aria-label=\"Equity\"", "aria-label=\"Drawdown\"")
                .contains("The deepest drawdown, 10.00 %, began on 2024-02-01");
    }

    @Test
    void needsNoNetworkAndNoScript() {
        assertThat(page.html(report("Growth", day(1, "110"))))
                .doesNotContain("http", "<script", "<link", "src=", "@import", "url(");
    }

    /**
     * Browsers hash the text between the tags; style attributes would need a leave of their own.
     */
    @Test
    void letsBrowsersApplyItsOwnStyleAndNothingElse() throws Exception {
        HtmlPerformancePage own = new HtmlPerformancePage();
        String html = own.html(report("Growth", day(1, "110"), day(40, "90")));
        String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

        assertThat(css).contains("svg .curve { fill: none;");
        assertThat(own.contentSecurityPolicy())
                .startsWith(
                        "default-src 'none'; style-src 'sha256-"
                                + Base64.getEncoder().encodeToString(digest)
                                + "';")
                .doesNotContain("unsafe");
        assertThat(html).containsOnlyOnce("<style").doesNotContain("style=");
    }

    @Test
    void escapesWhatPeopleCallTheirAccounts() {
        assertThat(page.html(report("<script>\"&", day(1, "110"))))
                .contains("&lt;script&gt;&quot;&amp;")
                .doesNotContain("<script>");
    }

    @Test
    void saysWhyFiguresAreMissing() {
        assertThat(page.html(report("New"))).contains("<dd class=\"why\">no data</dd>");
    }

    @Test
    void drawsTotalLoss() {
        assertThat(page.html(report("Gone", day(1, "0"), day(2, "0"))))
                .contains("\u2212100.00 %")
                .doesNotContain("NaN", "Infinity");
    }

    /** A page that a strict reader takes is one that no element is left open in. */
    @Test
    void closesEveryElement() throws Exception {
        String html = page.html(report("Growth", day(1, "110"), day(40, "90")));
        String xml = html.replace("<!DOCTYPE html>", "");

        assertThat(
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(xml)))
                                .getElementsByTagName("svg")
                                .getLength())
                .isEqualTo(3);
    }

    private static PerformanceReport report(String title, ValuedDay... days) {
        EquitySeries equity = new EquitySeries(START, amount("100"), List.of(days));
        return PerformanceReport.of(
                title,
                Optional.of(new CurrencyCode("EUR")),
                new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty()),
                Metrics.ofAccount());
    }

    private static ValuedDay day(int after, String close, DayFlow... flows) {
        return new ValuedDay(START.plusDays(after), List.of(flows), amount(close));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
