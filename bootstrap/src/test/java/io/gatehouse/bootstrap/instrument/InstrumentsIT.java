package io.gatehouse.bootstrap.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

class InstrumentsIT {
    private final Api owner = TestServer.shared().owner();
    private final Api trader = TestUser.join(TestServer.shared().api()).api();

    @ParameterizedTest
    @CsvSource({
        "AAPL, EQUITY, USD, 1, 1, 1, CASH, XNYS",
        "BTC, CRYPTO, USD, 1, 0.0001, 1, CASH, 24x7",
        "BANKNIFTY, FUTURE, INR, 1, 1, 0.12, MARGIN, XNSE",
        "EURUSD, FOREX, USD, 100000, 0.01, 0.0333, MARGIN, 24x5",
        "USDJPY, FOREX, JPY, 100000, 0.01, 0.0333, MARGIN, 24x5",
        "XAUUSD, METAL, USD, 100, 0.01, 0.05, MARGIN, 24x5"
    })
    void shipsWithFullTerms(
            String symbol,
            String assetClass,
            String currency,
            String multiplier,
            String step,
            String marginRate,
            String settlement,
            String calendar) {
        Answer shown = trader.get("/instruments/" + symbol);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("asset_class")).isEqualTo(assetClass);
        assertThat(shown.text("currency")).isEqualTo(currency);
        assertThat(shown.text("multiplier")).isEqualTo(multiplier);
        assertThat(shown.text("lot_step")).isEqualTo(step);
        assertThat(shown.text("margin_rate")).isEqualTo(marginRate);
        assertThat(shown.text("settlement")).isEqualTo(settlement);
        assertThat(shown.text("calendar")).isEqualTo(calendar);
        assertThat(shown.text("tradable")).isEqualTo("true");
    }

    @Test
    void listsThemBySymbolPageByPage() {
        Answer first = trader.get("/instruments?limit=2");
        Answer second = trader.get("/instruments?limit=2&cursor=" + first.text("next_cursor"));

        assertThat(first.text("data.0.symbol")).isLessThan(first.text("data.1.symbol"));
        assertThat(first.text("data.1.symbol")).isLessThan(second.text("data.0.symbol"));
    }

    @Test
    void takesANewInstrumentFromTheOwner() {
        String symbol = fresh();
        Answer added = owner.post("/instruments", share(symbol));

        assertThat(added.status()).as(added.raw()).isEqualTo(201);
        assertThat(added.text("min_quantity")).isEqualTo("1");
        assertThat(added.text("underlying")).isEqualTo("null");
        assertThat(trader.get("/instruments/" + symbol).text("name")).isEqualTo("Example Inc");
        assertThat(owner.post("/instruments", share(symbol)).status()).isEqualTo(409);
    }

    @Test
    void takesAForexSymbolThatIsNoPairWithoutHarmToOthers() {
        String forex = share("FX-USD").replace("EQUITY", "FOREX").replace("\"CASH\"", "\"MARGIN\"");
        assertThat(owner.post("/instruments", forex).status()).isEqualTo(201);

        assertThat(trader.get("/risk/portfolio").status()).isEqualTo(200);
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        String symbol = fresh();
        owner.post("/instruments", share(symbol));

        Answer changed =
                owner.patch(
                        "/instruments/" + symbol,
                        "{\"tradable\": false, \"max_quantity\": \"500\"}");
        Answer cleared = owner.patch("/instruments/" + symbol, "{\"max_quantity\": null}");

        assertThat(changed.text("tradable")).isEqualTo("false");
        assertThat(changed.text("max_quantity")).isEqualTo("500");
        assertThat(changed.text("tick_size")).isEqualTo("0.01");
        assertThat(cleared.text("max_quantity")).isEqualTo("null");
        assertThat(cleared.text("tradable")).isEqualTo("false");
    }

    @Test
    void takesAnExpiryAndGivesItUp() {
        String symbol = fresh();
        String future = share(symbol).replaceFirst("\\}$", ", \"expiry\": \"2027-03-25\"}");
        assertThat(owner.post("/instruments", future).text("expiry")).isEqualTo("2027-03-25");

        String path = "/instruments/" + symbol;
        assertThat(owner.patch(path, "{\"expiry\": \"2027-04-29\"}").text("expiry"))
                .isEqualTo("2027-04-29");
        assertThat(trader.get(path).text("expiry")).isEqualTo("2027-04-29");
        assertThat(owner.patch(path, "{\"expiry\": null}").text("expiry")).isEqualTo("null");
    }

    @Test
    void keepsWhatPositionsAreReckonedIn() {
        Answer answer = owner.patch("/instruments/AAPL", "{\"multiplier\": \"10\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("multiplier");
        assertThat(trader.get("/instruments/AAPL").text("multiplier")).isEqualTo("1");
    }

    @Test
    void isMaintainedByTheOwnerAlone() {
        assertThat(trader.post("/instruments", share(fresh())).status()).isEqualTo(403);
        assertThat(trader.patch("/instruments/BTC", "{\"tradable\": false}").status())
                .isEqualTo(403);
        assertThat(trader.get("/instruments/BTC").text("tradable")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tick_size     | "0"         | 422
                    tick_size     | "-0.01"     | 422
                    tick_size     | "NaN"       | 422
                    tick_size     | "1e-2"      | 422
                    tick_size     | null        | 422
                    lot_step      | 123456789012345678901 | 422
                    margin_rate   | "1.01"      | 422
                    asset_class   | "equity"    | 422
                    asset_class   | "OPTION"    | 422
                    settlement    | true        | 422
                    calendar      | "XLON"      | 422
                    currency      | "usd"       | 422
                    symbol        | "A B"       | 422
                    max_quantity  | "0.5"       | 422
                    correlation_group | "US Tech" | 422
                    min_quantity  | "1.5"       | 422
                    expiry        | "2027-02-30" | 422
                    expiry        | "25.03.2027" | 422
                    expiry        | "0000-01-01" | 422
                    sector        | "tech"      | 400
                    """)
    void namesTheFieldThatIsWrong(String field, String value, int status) {
        String valid = share(fresh());
        String json =
                valid.replaceFirst("\\}$", ", \"%s\": %s}".formatted(field, value))
                        .replaceFirst("\"%s\": \"[^\"]*\", ".formatted(field), "");

        Answer answer = owner.post("/instruments", json);

        assertThat(answer.status()).as(json + answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\r\\nSet-Cookie: x", "a\\u0007b"})
    void refusesNamesWithControlCharacters(String name) {
        String symbol = fresh();
        assertThat(owner.post("/instruments", share(symbol)).status()).isEqualTo(201);

        Answer added = owner.post("/instruments", share(fresh()).replace("Example Inc", name));
        Answer changed = owner.patch("/instruments/" + symbol, "{\"name\": \"" + name + "\"}");

        for (Answer refused : List.of(added, changed)) {
            assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
            assertThat(refused.text("detail"))
                    .isEqualTo("name: must have 1 to 120 printable characters");
        }
        assertThat(trader.get("/instruments/" + symbol).text("name")).isEqualTo("Example Inc");
    }

    @ParameterizedTest
    @CsvSource({"NOSUCH", "btc", "%20"})
    void knowsNoOthers(String symbol) {
        assertThat(trader.get("/instruments/" + symbol).status()).isEqualTo(404);
        assertThat(owner.patch("/instruments/" + symbol, "{\"tradable\": true}").status())
                .isEqualTo(404);
    }

    private static String fresh() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static String share(String symbol) {
        return """
                {"symbol": "%s", "name": "Example Inc", "asset_class": "EQUITY", "currency": "USD", \
                "multiplier": "1", "tick_size": "0.01", "lot_step": "1", "margin_rate": "1", \
                "settlement": "CASH", "calendar": "XNYS"}"""
                .formatted(symbol);
    }
}
