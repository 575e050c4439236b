package io.gatehouse.bootstrap.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class BarsIT {
    private static final String HEADER = "date,instrument,open,high,low,close,volume\n";

    private final Api anybody = TestServer.shared().api();
    private final Api owner = TestServer.shared().owner();
    private final Api feed = TestServer.shared().feed();

    @Test
    void keepsADayForEverybodyToSee() {
        Answer answer =
                feed.post(
                        "/bars",
                        """
                        {"bars": [
                          {"instrument": "GBPUSD", "date": "2020-03-16", "open": "1.2301",
                           "high": "1.2425", "low": 1.2203, "close": "1.2266", "volume": 0},
                          {"instrument": "GBPUSD", "date": "2020-03-17", "close": 1.2052}]}""");

        assertThat(answer.raw()).isEqualTo("{\"accepted\":2,\"rejected\":[]}");
        Answer shown = TestUser.join(anybody).api().get("/bars/GBPUSD");
        assertThat(shown.texts("data", "date")).containsExactly("2020-03-17", "2020-03-16");
        assertThat(shown.texts("data", "close")).containsExactly("1.2052", "1.2266");
        assertThat(shown.texts("data", "open")).containsExactly("null", "1.2301");
        assertThat(shown.texts("data", "low")).containsExactly("null", "1.2203");
        assertThat(shown.text("next_cursor")).isEqualTo("null");
    }

    @Test
    void takesYearsOfDaysInOneFileAsOftenAsItComes() {
        String file = HEADER + days("MSFT", 4_000) + days("ETH", 4_000);
        assertThat(file.length()).isBetween(300_000, 1_000_000);

        assertThat(feed.postCsv("/bars", file).text("accepted")).isEqualTo("8000");
        Answer again = feed.postCsv("/bars", file);

        assertThat(again.raw()).isEqualTo("{\"accepted\":8000,\"rejected\":[]}");
        // the 3,999th day after the first of 1990
        assertThat(owner.get("/bars/ETH?limit=1").text("data.0.date")).isEqualTo("2000-12-13");
        assertThat(owner.get("/bars/MSFT?from=1990-01-01&to=1990-02-01").texts("data", "date"))
                .hasSize(31);
    }

    @Test
    void takesAsManyAsJson() {
        String bars =
                daysFrom1990(4_000).stream()
                        .map(
                                date ->
                                        "{\"instrument\": \"SPY\", \"date\": \"%s\", \"low\": \"9.75\", \"close\": 11}"
                                                .formatted(date))
                        .collect(Collectors.joining(",", "{\"bars\": [", "]}"));
        assertThat(bars.length()).isGreaterThan(262_144);

        assertThat(feed.post("/bars", bars).raw()).isEqualTo("{\"accepted\":4000,\"rejected\":[]}");
    }

    @Test
    void takesAFileAsSpreadsheetsWriteIt() {
        String file = "\uFEFFdate,instrument,close\r\n2020-03-16,\"XAUUSD\",\"1514.10\"\r\n\r\n";

        Answer answer =
                feed.send(
                        HttpRequest.newBuilder(feed.base().resolve("/api/v1/bars"))
                                .header("Content-Type", "text/csv; charset=utf-8")
                                .header(
                                        "Authorization",
                                        "Bearer " + feed.credential().orElseThrow())
                                .POST(HttpRequest.BodyPublishers.ofString(file))
                                .build());

        assertThat(answer.raw()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
        assertThat(owner.get("/bars/XAUUSD").texts("data", "close")).containsExactly("1514.1");
    }

    @Test
    void takesAFileWithoutDaysAndNoneWithoutAHeader() {
        assertThat(feed.postCsv("/bars", HEADER).raw())
                .isEqualTo("{\"accepted\":0,\"rejected\":[]}");
        assertThat(feed.postCsv("/bars", "\n").text("errors.0.field")).isEqualTo("line 1");
        assertThat(feed.postCsv("/bars", "").status()).isEqualTo(400);
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        feed.postCsv("/bars", HEADER + days("NIFTY", 5));

        Answer first = owner.get("/bars/NIFTY?limit=3");
        Answer second = owner.get("/bars/NIFTY?limit=3&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "date"))
                .containsExactly("1990-01-05", "1990-01-04", "1990-01-03");
        assertThat(second.texts("data", "date")).containsExactly("1990-01-02", "1990-01-01");
        assertThat(second.text("next_cursor")).isEqualTo("null");
    }

    @Test
    void aLaterImportReplacesTheDay() {
        feed.postCsv("/bars", "date,instrument,close\n2020-03-16,USDINR,74.1\n");
        feed.postCsv("/bars", "close,date,instrument\n74.26,2020-03-16,USDINR\n");

        assertThat(owner.get("/bars/USDINR").texts("data", "close")).containsExactly("74.26");
    }

    @Test
    void refusesBadDaysOneByOneAndKeepsTheirNeighbours() {
        Answer answer =
                feed.postCsv(
                        "/bars",
                        HEADER
                                + """
                                2020-03-16,BANKNIFTY,10,12,9,11,0

                                2020-03-17,NOSUCH,10,12,9,11,0
                                2020-03-17,BANKNIFTY,10,12,9,0,0
                                2020-03-17,BANKNIFTY,10,9,12,11,0
                                2020-03-17,BANKNIFTY,10,12,9,13,0
                                2020-03-16,BANKNIFTY,10,12,9,11,0
                                2999-03-17,BANKNIFTY,10,12,9,11,0
                                0000-01-01,BANKNIFTY,10,12,9,11,0
                                """);

        assertThat(answer.text("accepted")).isEqualTo("1");
        assertThat(answer.texts("rejected", "line"))
                .containsExactly("4", "5", "6", "7", "8", "9", "10");
        assertThat(answer.texts("rejected", "code"))
                .containsExactly(
                        "unknown_instrument",
                        "not_positive",
                        "high_below_low",
                        "outside_of_range",
                        "duplicate",
                        "in_the_future",
                        "too_early");
        assertThat(answer.text("rejected.0.instrument")).isEqualTo("NOSUCH");
        assertThat(owner.get("/bars/BANKNIFTY").texts("data", "date"))
                .containsExactly("2020-03-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    date,instrument;2020-03-16,USDJPY                    | line 1, close  | column is missing
                    date,instrument,close,vwap;2020-03-16,USDJPY,1,1     | line 1, vwap   | not a column
                    date,instrument,close,close;2020-03-16,USDJPY,1,1    | line 1, close  | twice
                    date,instrument,close;2020-03-16,USDJPY,1;x,USDJPY,1 | line 3, date   | must be a date
                    date,instrument,close;2020-03-16,USDJPY,1;;2020-03-17,USDJPY,1e5 | line 4, close | must be a decimal
                    date,instrument,close;2020-03-16,USDJPY,NaN          | line 2, close  | must be a decimal
                    date,instrument,close;2020-03-16,USDJPY,             | line 2, close  | must be a decimal
                    date,instrument,close;2020-03-16,USDJPY              | line 2         | has 2 fields, not 3
                    date,instrument,close,low;2020-03-16,USDJPY,1,abc    | line 2, low    | must be a decimal
                    date,instrument,close;2020-03-16,"USDJPY,1           | body           | not CSV
                    """)
    void refusesAFileWithAFaultWholeAndNamesLineAndField(
            String file, String field, String message) {
        Answer answer = feed.postCsv("/bars", file.replace(';', '\n'));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(answer.text("errors.0.message")).contains(message);
        assertThat(owner.get("/bars/USDJPY").at("data").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                                | 422 | bars
                    {"bars": [{"instrument": "SPY", "close": 1}]}                     | 422 | bars[0].date
                    {"bars": [{"instrument": "SPY", "date": "2020-3-1", "close": 1}]} | 422 | bars[0].date
                    {"bars": [{"instrument": "SPY", "date": "2020-03-01"}]}           | 422 | bars[0].close
                    {"bars": [{"instrument": "SPY", "date": "2020-03-01", "close": "1e9"}]} | 422 | bars[0].close
                    {"bars": [{"instrument": "SPY", "price": 1}]}                     | 400 | bars[0].price
                    {"bars": [                                                        | 400 | bars
                    """)
    void saysWhatIsWrongWithABody(String json, int status, String field) {
        Answer answer = owner.post("/bars", json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).startsWith(field);
    }

    /** With every column filled, in either form. */
    @Test
    void takesTenThousandWholeDaysAndNoMore() {
        String bars =
                daysFrom1990(10_000).stream()
                        .map(
                                date ->
                                        """
                                        {"instrument": "AAPL", "date": "%s", "open": "10123.123456",
                                         "high": "12123.123456", "low": "9123.123456",
                                         "close": "11123.123456", "volume": "123456789012"}"""
                                                .formatted(date))
                        .collect(Collectors.joining(",", "{\"bars\": [", "]}"));

        assertThat(feed.post("/bars", bars).raw())
                .isEqualTo("{\"accepted\":10000,\"rejected\":[]}");
        assertThat(feed.postCsv("/bars", HEADER + days("AAPL", 10_000)).text("accepted"))
                .isEqualTo("10000");
        Answer tooMany = feed.postCsv("/bars", HEADER + days("AAPL", 10_001));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text("errors.0.message")).isEqualTo("are at most 10000 at once");
    }

    @Test
    void takesNoMoreThanTwoMebibytesAndOfOtherCallsMuchLess() {
        String tooLong = HEADER + days("SPY", 60_000);
        String order = "{\"instrument\": \"BTC\"" + " ".repeat(262_144) + "}";

        assertThat(feed.postCsv("/bars", tooLong).status()).isEqualTo(413);
        assertThat(TestUser.join(anybody).api().post("/orders", order).status()).isEqualTo(413);
    }

    @Test
    void comesFromFeedsAndTheOwnerAlone() {
        String csv = "date,instrument,close\n2020-03-16,EURUSD,1.1183\n";

        assertThat(TestUser.join(anybody).api().postCsv("/bars", csv).status()).isEqualTo(403);
        assertThat(anybody.postCsv("/bars", csv).status()).isEqualTo(401);
        assertThat(anybody.get("/bars/EURUSD").status()).isEqualTo(401);
        assertThat(owner.postCsv("/bars", csv).status()).isEqualTo(200);
    }

    @Test
    void namesBothFormsToWhoSendsAnother() {
        Answer answer =
                feed.send(
                        HttpRequest.newBuilder(feed.base().resolve("/api/v1/bars"))
                                .header("Content-Type", "text/plain")
                                .header(
                                        "Authorization",
                                        "Bearer " + feed.credential().orElseThrow())
                                .POST(HttpRequest.BodyPublishers.ofString(HEADER))
                                .build());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("detail")).contains("application/json", "text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "/bars/NOSUCH,                                  404",
        "/bars/btc,                                     404",
        "/bars/BTC?from=2020-13-01,                     422",
        "/bars/BTC?from=2020-03-02&to=2020-03-02,       422",
        "/bars/BTC?day=2020-03-02,                      400",
        "/bars/BTC?from=1900-01-01&to=9999-12-31,       200",
        "/bars/BTC?from=1899-12-31,                     422",
        "/bars/BTC?from=0000-01-01,                     422",
        "/bars/BTC?to=0000-01-01,                       422",
        "/bars/BTC?cursor=AAAA,                         422",
        // +10000-01-01 and 0000-01-01
        "/bars/BTC?cursor=KzEwMDAwLTAxLTAx,             422",
        "/bars/BTC?cursor=MDAwMC0wMS0wMQ,               422"
    })
    void saysWhatIsWrongWithAQuestion(String path, int status) {
        assertThat(owner.get(path).status()).isEqualTo(status);
    }

    /** So many days of an instrument from 1990 on. */
    private static String days(String instrument, int count) {
        StringBuilder lines = new StringBuilder();
        for (LocalDate date : daysFrom1990(count)) {
            lines.append(date)
                    .append(',')
                    .append(instrument)
                    .append(",10.5,12.25,9.75,11,123456\n");
        }
        return lines.toString();
    }

    private static List<LocalDate> daysFrom1990(int count) {
        LocalDate first = LocalDate.of(1990, 1, 1);
        return first.datesUntil(first.plusDays(count)).toList();
    }
}
