package io.gatehouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ListingTest {
    /** Friday 6 March 2026 is a holiday. */
    private static final ExchangeHours NEW_YORK =
            new ExchangeHours(
                    "XNYS",
                    ZoneId.of("America/New_York"),
                    new ExchangeHours.Session(LocalTime.of(9, 30), LocalTime.of(16, 0)),
                    Set.of(LocalDate.of(2026, 3, 6)),
                    Map.of());

    @ParameterizedTest
    @CsvSource({
        // a Wednesday, its close at 21:00 UTC
        "2026-03-04, 2026-03-04T20:59:59Z, false",
        "2026-03-04, 2026-03-04T21:00:00Z, true",
        // a holiday and the weekend after it: the last session is Thursday's
        "2026-03-06, 2026-03-05T20:59:59Z, false",
        "2026-03-06, 2026-03-05T21:00:00Z, true",
        "2026-03-08, 2026-03-05T20:59:59Z, false",
        "2026-03-08, 2026-03-05T21:00:00Z, true"
    })
    void expiresWithItsLastSession(String expiry, String at, boolean expired) {
        assertThat(isExpired(NEW_YORK, expiry, at)).isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday 17:00 in New York, and Friday's for a Saturday
        "2026-03-04, 2026-03-04T21:59:59Z, false",
        "2026-03-04, 2026-03-04T22:00:00Z, true",
        "2026-03-07, 2026-03-06T21:59:59Z, false",
        "2026-03-07, 2026-03-06T22:00:00Z, true"
    })
    void currenciesExpireWithTheirTradingDay(String expiry, String at, boolean expired) {
        assertThat(isExpired(new ForexWeek(), expiry, at)).isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T23:59:59Z, false", "2026-03-05T00:00:00Z, true"})
    void whatTradesAroundTheClockExpiresAtMidnight(String at, boolean expired) {
        assertThat(isExpired(new AroundTheClock(), "2026-03-04", at)).isEqualTo(expired);
    }

    @Test
    void neverExpiresWithoutADate() {
        Listing listing = Instruments.paid(AssetClass.EQUITY, "AAPL", "USD").listing();
        assertThat(listing.isExpiredAt(Instant.parse("2999-01-01T00:00:00Z"))).isFalse();
    }

    private static boolean isExpired(TradingCalendar calendar, String expiry, String at) {
        Listing listing =
                new Listing(
                        new Symbol("ES"),
                        "Future",
                        Specs.margined("USD", "50"),
                        calendar,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(expiry)),
                        true);
        return listing.isExpiredAt(Instant.parse(at));
    }
}
