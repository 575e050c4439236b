package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.expiring;
import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

class InstrumentExpiredTest {
    @ParameterizedTest
    @CsvSource({
        // it is 2 March 2026, 12:00 UTC
        "2026-03-03, true",
        "2026-03-02, true",
        "2026-03-01, false"
    })
    void opensUpToAndIncludingTheDate(String expiry, boolean passes) {
        Ruling ruling = judge(quoted(expiring(expiry, future("ES"))), buy("1", "ES"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("ES expired on 2026-03-01.").isOf(Scope.INSTRUMENT);
        }
    }

    @Test
    void theDateIsThatOfTheExchange() {
        // 12:00 UTC is 01:00 of the next day in Auckland
        Instrument there = expiring("2026-03-02", hours("Pacific/Auckland"), future("ES"));
        judge(quoted(there), buy("1", "ES")).isDenied();
        // and 02:00 of the same day in Honolulu
        Instrument here = expiring("2026-03-02", hours("Pacific/Honolulu"), future("ES"));
        judge(quoted(here), buy("1", "ES")).passes();
    }

    /** 12:00 UTC is 17:00 there, where the session closes, or a minute before. */
    @ParameterizedTest
    @CsvSource({"+04:59, true", "+05:00, false"})
    void theLastSessionEndsIt(String zone, boolean passes) {
        Ruling ruling =
                judge(quoted(expiring("2026-03-02", hours(zone), future("ES"))), buy("1", "ES"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("ES expired on 2026-03-02.").isOf(Scope.INSTRUMENT);
        }
    }

    @Test
    void letsAPositionOfItClose() {
        ViewBuilder view =
                dollars().held(expiring("2026-03-01", future("ES")), "2", "90", "99", "101");
        judge(view, sell("2", "ES")).isNotJudged();
        judge(view, sell("3", "ES")).isDenied().wouldPass("2");
    }

    @Test
    void doesNotConcernWhatNeverExpires() {
        judge(quoted(future("ES")), buy("1", "ES")).isNotJudged();
    }

    private static ExchangeHours hours(String zone) {
        return new ExchangeHours(
                "TEST",
                ZoneId.of(zone),
                new ExchangeHours.Session(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                Set.of(),
                Map.of());
    }

    private static ViewBuilder quoted(Instrument instrument) {
        return dollars().quoted(instrument, "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new InstrumentExpired(), view, ticket);
    }
}
