package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.expiring;
import static io.gatehouse.domain.risk.Contracts.option;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** It is 2 March 2026, 12:00 UTC; options are opened 7 to 60 days before they expire. */
class DteTest {
    @ParameterizedTest
    @CsvSource({"2026-03-08, 6, false", "2026-03-09, 7, true", "2026-03-10, 8, true"})
    void countsCalendarDaysFromBelow(String expiry, String days, boolean passes) {
        Ruling ruling = judge(limited(expiring(expiry, option("OPT"))), buy("1", "OPT"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Days to expiry 6 is below limit 7")
                    .shows(Unit.COUNT, "7", "0", "0", days)
                    .isOf(Scope.INSTRUMENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, true", "2026-05-01, true", "2026-05-02, false"})
    void countsThemFromAboveForAShortLeg(String expiry, boolean passes) {
        // 1 May is the 60th day
        Ruling ruling = judge(limited(expiring(expiry, option("OPT"))), sell("1", "OPT"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Days to expiry 61 exceeds limit 60")
                    .shows(Unit.COUNT, "60", "0", "0", "61");
        }
    }

    @Test
    void letsALongLegLast() {
        judge(limited(expiring("2027-03-02", option("OPT"))), buy("1", "OPT")).passes();
    }

    @Test
    void theDayItselfIsZero() {
        ViewBuilder sameDay =
                dollars()
                        .limit(RiskLimit.MIN_DTE, "0")
                        .quoted(expiring("2026-03-02", option("OPT")), "4.95", "5.05");
        judge(sameDay, buy("1", "OPT")).passes();
        ViewBuilder dayBefore =
                dollars()
                        .limit(RiskLimit.MIN_DTE, "0")
                        .quoted(expiring("2026-03-01", option("OPT")), "4.95", "5.05");
        judge(dayBefore, buy("1", "OPT")).isDenied("Days to expiry -1 is below limit 0");
    }

    @Test
    void theDateIsThatOfTheExchange() {
        // 12:00 UTC is 01:00 of 3 March in Auckland: 6 days to 9 March there
        ExchangeHours there =
                new ExchangeHours(
                        "TEST",
                        ZoneId.of("Pacific/Auckland"),
                        new ExchangeHours.Session(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                        Set.of(),
                        Map.of());
        judge(limited(expiring("2026-03-09", there, option("OPT"))), buy("1", "OPT")).isDenied();
    }

    @Test
    void isDeniedWhileTheExpiryIsNotKnown() {
        judge(limited(option("OPT")), buy("1", "OPT"))
                .isDenied("It is not known when OPT expires.")
                .wouldPass("0");
    }

    @Test
    void letsAPositionClose() {
        ViewBuilder view =
                dollars()
                        .limit(RiskLimit.MIN_DTE, "7")
                        .held(expiring("2026-03-03", option("OPT")), "2", "5", "4.95", "5.05");
        judge(view, sell("2", "OPT")).isNotJudged();
        judge(view, sell("3", "OPT")).isDenied().wouldPass("2");
    }

    @Test
    void concernsOptionsAlone() {
        judge(limited(expiring("2026-03-03", share("AAPL"))), buy("1", "AAPL")).isNotJudged();
    }

    @Test
    void isOffWithoutALimit() {
        Instrument option = expiring("2026-03-03", option("OPT"));
        judge(dollars().quoted(option, "4.95", "5.05"), buy("1", "OPT")).isNotJudged();
        judge(
                        dollars().limit(RiskLimit.MAX_DTE, "0").quoted(option, "4.95", "5.05"),
                        buy("1", "OPT"))
                .isNotJudged();
    }

    private static ViewBuilder limited(Instrument instrument) {
        return dollars()
                .limit(RiskLimit.MIN_DTE, "7")
                .limit(RiskLimit.MAX_DTE, "60")
                .quoted(instrument, "4.95", "5.05");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new Dte(), view, ticket);
    }
}
