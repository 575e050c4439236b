package io.gatehouse.bootstrap.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts of 100,000 USD under MEDIUM limits: 2 % of equity at risk, 20 % in one name. */
class SizingIT {
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void quote() {
        // New York and the currency markets are open.
        server = TestServer.startAt(new MovableClock("2026-03-04T15:00:00Z"), TestDatabase.fresh());
        ada = Trader.join(server);
        ada.quote("SPY", "500", "500");
        ada.quote("EURUSD", "1.10000", "1.10000");
        ada.quote("USDJPY", "149.350", "149.350");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void sizesByTheRiskToTheStop() {
        Answer size = size("'entry_price': '500', 'stop_loss': 490, 'risk_percent': 0.25");

        // 250 / 10
        assertThat(size.status()).as(size.raw()).isEqualTo(200);
        assertThat(size.text("quantity")).isEqualTo("25");
        assertThat(size.decimal("risk_amount")).isEqualByComparingTo("250");
        assertThat(size.decimal("notional")).isEqualByComparingTo("12500");
        assertThat(size.text("currency")).isEqualTo("USD");
        assertThat(size.text("capped_by")).isEqualTo("null");
        assertThat(size.text("reason")).isEqualTo("null");
    }

    @Test
    void sizesInLotsOfForex() {
        Answer size =
                post(
                        "position-size",
                        "{'method': 'fixed_risk', 'instrument': 'EURUSD', 'side': 'SELL',"
                                + " 'entry_price': '1.1', 'stop_loss': '1.11', 'risk_percent': '1'}");

        // 100 pips of 10 a lot: 1,000 / 1,000
        assertThat(size.text("quantity")).as(size.raw()).isEqualTo("1");
        assertThat(size.decimal("notional")).isEqualByComparingTo("110000");
    }

    @Test
    void takesTheGlobalPercentAndTheAccountsOwnLimitOverIt() {
        // 3 % at 100 a unit would be 30 units, 2 % are 20
        Answer size = size("'entry_price': '500', 'stop_loss': '400'");

        assertThat(size.text("quantity")).as(size.raw()).isEqualTo("20");
        assertThat(size.text("capped_by")).isEqualTo("risk_per_trade");
        assertThat(size.text("reason")).contains("exceeds limit");
    }

    @Test
    void scalesTheRiskByConfidence() {
        // 250 x 0.5 / 10
        Answer size =
                sizeBy(
                        "confidence",
                        "'stop_loss': '490', 'risk_percent': '0.25', 'confidence': 0.5");

        assertThat(size.text("quantity")).as(size.raw()).isEqualTo("12");
        assertThat(size.decimal("entry_price")).isEqualByComparingTo("500");
        assertThat(size.decimal("risk_amount")).isEqualByComparingTo("120");
    }

    @Test
    void buysAPercentOfEquityOrAFixedQuantity() {
        String entry = "'entry_price': '500', 'stop_loss': '495', ";

        // 10,000 / 500
        assertThat(sizeBy("percent_of_equity", entry + "'equity_percent': 10").text("quantity"))
                .isEqualTo("20");
        assertThat(sizeBy("fixed_quantity", entry + "'quantity': 7").text("quantity"))
                .isEqualTo("7");
        // 100 x 500 are half of the equity; 20 % pass
        Answer capped = sizeBy("fixed_quantity", entry + "'quantity': 100");
        assertThat(capped.text("quantity")).isEqualTo("40");
        assertThat(capped.text("capped_by")).isEqualTo("portfolio_concentration");
    }

    @Test
    void stakesNothingOnKellyWithoutTrades() {
        Answer size = sizeBy("kelly", "'entry_price': '500', 'stop_loss': '490'");

        assertThat(size.status()).isEqualTo(200);
        assertThat(size.text("quantity")).isEqualTo("0");
        assertThat(size.text("capped_by")).isEqualTo("kelly");
        assertThat(size.text("reason")).contains("30 closed trades");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'entry_price': '500', ", ""})
    void proposesWhatPassesAsAnOrder(String entry) {
        Trader ben = Trader.join(server);
        String type =
                entry.isEmpty()
                        ? "'order_type': 'MARKET'"
                        : "'order_type': 'LIMIT', 'price': '500'";
        Answer size =
                post(
                        ben,
                        "position-size",
                        "{'method': 'fixed_risk', 'instrument': 'SPY', 'side': 'BUY', "
                                + entry
                                + "'stop_loss': '499'}");

        assertThat(size.text("capped_by")).as(size.raw()).isNotEqualTo("null");
        ben.placed(
                "{'instrument': 'SPY', 'side': 'BUY', 'stop_loss': '499', %s, 'quantity': '%s'}"
                        .formatted(type, size.text("quantity")));
    }

    @Test
    void proposesNothingBelowTheLeastQuantity() {
        Answer size = size("'entry_price': '500', 'stop_loss': '490', 'risk_percent': '0.001'");

        assertThat(size.status()).isEqualTo(200);
        assertThat(size.text("quantity")).isEqualTo("0");
        assertThat(size.decimal("risk_amount")).isZero();
        assertThat(size.text("capped_by")).isEqualTo("min_quantity");
    }

    @Test
    void reckonsTheMarginOfADollarAtALeverage() {
        Answer margin =
                post(
                        "margin",
                        "{'positions': [{'instrument': 'USDJPY', 'quantity': 1, 'price': 149.35}],"
                                + " 'leverage': 100}");

        assertThat(margin.status()).as(margin.raw()).isEqualTo(200);
        assertThat(margin.decimal("positions.0.notional")).isEqualByComparingTo("100000");
        assertThat(margin.decimal("positions.0.margin")).isEqualByComparingTo("1000");
        assertThat(margin.decimal("total_margin")).isEqualByComparingTo("1000");
        assertThat(margin.decimal("margin_level_percent")).isEqualByComparingTo("10000");
    }

    @Test
    void addsUpTheMarginOfManyPositions() {
        Answer margin =
                post(
                        "margin",
                        "{'positions': [{'instrument': 'SPY', 'quantity': '10', 'price': '500'},"
                                + " {'instrument': 'EURUSD', 'quantity': '-0.1', 'price': '1.1'}]}");

        // shares are paid in full; 11,000 at 3.33 %
        assertThat(margin.texts("positions", "instrument")).containsExactly("SPY", "EURUSD");
        assertThat(margin.decimal("positions.1.margin")).isEqualByComparingTo("366.3");
        assertThat(margin.decimal("total_notional")).isEqualByComparingTo("16000");
        assertThat(margin.decimal("total_margin")).isEqualByComparingTo("5366.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'entry_price': '500', 'stop_loss': '500'                         | 422 | stop_loss
                    'entry_price': '500', 'stop_loss': '501'                         | 422 | stop_loss
                    'entry_price': '500'                                             | 422 | stop_loss
                    'entry_price': 0, 'stop_loss': '490'                             | 422 | entry_price
                    'entry_price': -5, 'stop_loss': '490'                            | 422 | entry_price
                    'entry_price': 'NaN', 'stop_loss': '490'                         | 422 | entry_price
                    'entry_price': '500', 'stop_loss': -1                            | 422 | stop_loss
                    'entry_price': '500', 'stop_loss': '490', 'risk_percent': 0      | 422 | risk_percent
                    'entry_price': '500', 'stop_loss': '490', 'risk_percent': 100.1  | 422 | risk_percent
                    'entry_price': '500', 'stop_loss': '490', 'slippage': -1         | 422 | slippage
                    'entry_price': '500', 'stop_loss': '490', 'confidence': 1        | 422 | confidence
                    'entry_price': '500', 'stop_loss': '490', 'percent': 1           | 400 | percent
                    """)
    void saysWhatIsWrongWithAnEntry(String fields, int status, String field) {
        Answer answer = size(fields);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    position-size | {'method': 'martingale', 'instrument': 'SPY', 'side': 'BUY'} | method
                    position-size | {'method': 'fixed_quantity', 'instrument': 'SPY', 'side': 'BUY'} | quantity
                    position-size | {'method': 'fixed_quantity', 'instrument': 'SPY', 'side': 'BUY', 'quantity': -1} | quantity
                    position-size | {'method': 'confidence', 'instrument': 'SPY', 'side': 'BUY', 'confidence': 1.1} | confidence
                    position-size | {'method': 'percent_of_equity', 'instrument': 'SPY', 'side': 'BUY'} | equity_percent
                    position-size | {'method': 'kelly', 'instrument': 'SPY', 'side': 'BUY', 'kelly_fraction': 0} | kelly_fraction
                    position-size | {'method': 'kelly', 'instrument': 'NOSUCH', 'side': 'BUY', 'stop_loss': 1} | instrument
                    position-size | {'method': 'kelly', 'instrument': 's p y', 'side': 'BUY', 'stop_loss': 1} | instrument
                    position-size | {'method': 'kelly', 'side': 'BUY', 'stop_loss': 1} | instrument
                    margin | {'positions': []} | positions
                    margin | {'positions': [{'instrument': 'NOSUCH', 'quantity': 1, 'price': 1}]} | positions[0].instrument
                    margin | {'positions': [{'instrument': 'SPY', 'quantity': 0, 'price': 1}]} | positions[0].quantity
                    margin | {'positions': [{'instrument': 'SPY', 'quantity': 1, 'price': 0}]} | positions[0].price
                    margin | {'positions': [{'instrument': 'SPY', 'quantity': 1}]} | positions[0].price
                    margin | {'positions': [{'instrument': 'SPY', 'quantity': 1, 'price': 1}], 'leverage': 0} | leverage
                    """)
    void namesTheWrongField(String path, String json, String field) {
        Answer answer = post(path, json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    position-size | {"method": "kelly", "instrument": "SPY", "side": "BUY", "stop_loss": 1}
                    margin        | {"positions": [{"instrument": "SPY", "quantity": 1, "price": 1}]}
                    """)
    void isNobodyElsesBusiness(String call, String json) {
        String path = "/risk/" + call + "?account_id=" + ada.account();

        assertThat(Trader.join(server).api().post(path, json).status()).isEqualTo(404);
        assertThat(server.api().post(path, json).status()).isEqualTo(401);
        assertThat(server.feed().post(path, json).status()).isEqualTo(403);
    }

    private static Answer size(String fields) {
        return sizeBy("fixed_risk", fields);
    }

    private static Answer sizeBy(String method, String fields) {
        return post(
                "position-size",
                "{'method': '%s', 'instrument': 'SPY', 'side': 'BUY', %s}"
                        .formatted(method, fields));
    }

    private static Answer post(String call, String json) {
        return post(ada, call, json);
    }

    private static Answer post(Trader trader, String call, String json) {
        return trader.api().post("/risk/" + call, json.replace('\'', '"'));
    }
}
