package io.gatehouse.bootstrap.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesIT {
    private static final String LONG_AGO = "2020-01-02T03:04:05Z";

    private final Api anybody = TestServer.shared().api();
    private final Api owner = TestServer.shared().owner();

    @Test
    void keepsANewQuoteForEverybodyToSee() {
        Answer answer =
                owner.post(
                        "/quotes",
                        """
                        {"quotes": [{"instrument": "GBPUSD", "bid": "1.2701", "ask": 1.27018}]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("accepted")).isEqualTo("1");
        assertThat(answer.at("rejected").size()).isZero();
        Answer shown = TestUser.join(anybody).api().get("/quotes/GBPUSD");
        assertThat(shown.text("bid")).isEqualTo("1.2701");
        assertThat(shown.text("ask")).isEqualTo("1.27018");
        assertThat(shown.text("last")).isEqualTo("null");
    }

    @Test
    void takesPricesAsWritersOfJsonWriteSmallOnes() {
        assertThat(quote("\"instrument\": \"SPY\", \"last\": 5.0e2").text("accepted"))
                .isEqualTo("1");
        assertThat(owner.get("/quotes/SPY").text("last")).isEqualTo("500");
    }

    @Test
    void neverLetsAnOlderQuoteOverwriteANewerOne() {
        quote("\"instrument\": \"USDINR\", \"last\": \"83.50\"");

        Answer late =
                quote(
                        "\"instrument\": \"USDINR\", \"last\": \"70\", \"at\": \"%s\""
                                .formatted(LONG_AGO));

        assertThat(late.text("accepted")).isEqualTo("0");
        assertThat(late.text("rejected.0.code")).isEqualTo("stale");
        assertThat(owner.get("/quotes/USDINR").text("last")).isEqualTo("83.5");
    }

    @Test
    void anOrderFillsAtTheLaterOfTwoQuotesOfOneInstant() {
        Trader ada = Trader.join(TestServer.shared());
        Answer told =
                owner.post(
                        "/quotes",
                        """
                        {"quotes": [
                          {"instrument": "BTC", "bid": "50000", "ask": "50010"},
                          {"instrument": "BTC", "bid": "49000", "ask": "49010"}]}""");
        assertThat(told.text("accepted")).as(told.raw()).isEqualTo("2");

        String bought =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.01', 'stop_loss': '48500'}");

        assertThat(owner.get("/quotes/BTC").text("ask")).isEqualTo("49010");
        assertThat(ada.awaitOrder(bought, "FILLED").plain("average_fill_price")).isEqualTo("49010");
    }

    @Test
    void refusesBadQuotesOneByOneAndKeepsTheirNeighbours() {
        Answer answer =
                owner.post(
                        "/quotes",
                        """
                        {"quotes": [
                          {"instrument": "XAUUSD", "bid": "2400.10", "ask": "2400.00"},
                          {"instrument": "XAUUSD", "bid": "-1"},
                          {"instrument": "XAUUSD", "bid": "NaN"},
                          {"instrument": "XAUUSD", "bid": "1e9"},
                          {"instrument": "XAUUSD", "last": "0"},
                          {"instrument": "XAUUSD"},
                          {"instrument": "NOSUCH", "last": "1"},
                          {"instrument": "xauusd", "last": "1"},
                          {"instrument": "XAUUSD", "last": "1", "at": "yesterday"},
                          {"instrument": "XAUUSD", "last": "1", "at": "2999-01-01T00:00:00Z"},
                          {"instrument": "XAUUSD", "bid": "2399.90", "ask": "2400.30"}]}""");

        assertThat(answer.text("accepted")).isEqualTo("1");
        assertThat(codes(answer))
                .isEqualTo(
                        "0 crossed, 1 not_positive, 2 not_a_number, 3 not_a_number, 4 not_positive,"
                                + " 5 no_price, 6 unknown_instrument, 7 unknown_instrument,"
                                + " 8 not_a_time, 9 in_the_future, ");
        assertThat(owner.get("/quotes/XAUUSD").text("bid")).isEqualTo("2399.9");
    }

    @Test
    void comesFromFeedsAndTheOwnerAlone() {
        String json = "{\"quotes\": [{\"instrument\": \"SPY\", \"last\": \"500\"}]}";
        String feedKey =
                owner.post("/api-keys", "{\"name\": \"feed\", \"role\": \"FEED\"}").text("secret");

        assertThat(anybody.as(feedKey).post("/quotes", json).status()).isEqualTo(200);
        assertThat(TestUser.join(anybody).api().post("/quotes", json).status()).isEqualTo(403);
        assertThat(anybody.post("/quotes", json).status()).isEqualTo(401);
        assertThat(anybody.as(feedKey).get("/instruments").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                         | 422 | quotes
                    {"quotes": {}}                                             | 422 | quotes
                    {"quotes": [{"bid": "1"}]}                                 | 422 | quotes[0].instrument
                    {"quotes": [{"instrument": "SPY", "bid": true}]}           | 422 | quotes[0].bid
                    {"quotes": [{"instrument": "SPY", "price": "1"}]}          | 400 | quotes[0].price
                    {"quotes": [{"instrument": "SPY", "bid": NaN}]}            | 400 | quotes[0].bid
                    {"quotes": [                                               | 400 | quotes
                    """)
    void saysWhatIsWrongWithABody(String json, int status, String field) {
        Answer answer = owner.post("/quotes", json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).startsWith(field);
    }

    @Test
    void takesNoMoreThanFiveThousandAtOnce() {
        String one = "{\"instrument\":\"SPY\"}";
        String many = (one + ",").repeat(5_000) + one;

        Answer answer = owner.post("/quotes", "{\"quotes\":[" + many + "]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("quotes");
    }

    @ParameterizedTest
    @CsvSource({"/quotes/NOSUCH", "/quotes/btc", "/quotes/%20", "/quotes/..%2F"})
    void knowsNoOtherInstruments(String path) {
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    private Answer quote(String fields) {
        return owner.post("/quotes", "{\"quotes\": [{" + fields + "}]}");
    }

    private static String codes(Answer answer) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < answer.at("rejected").size(); i++) {
            codes.append(answer.text("rejected." + i + ".index")).append(' ');
            codes.append(answer.text("rejected." + i + ".code")).append(", ");
        }
        return codes.toString();
    }
}
