package io.gatehouse.broker.paper;

import static io.gatehouse.application.broker.BrokerOrders.limit;
import static io.gatehouse.application.broker.BrokerOrders.market;
import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BANKNIFTY;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;
import static io.gatehouse.broker.paper.PaperInstruments.EURUSD;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class FeePresetTest {

    @Test
    void isFreeWithoutPresets() {
        TermsBook terms = new TermsBook(new PaperInstruments(), List.of(), Friction.NONE);

        assertThat(terms.of(AAPL).orElseThrow().fees().isFree()).isTrue();
    }

    @Test
    void usSharesPayTheRegulatorsOnSalesOnly() {
        // 190000 x 27.80 / 1000000 = 5.282; 1000 x 0.000166 = 0.166; together 5.448.
        assertThat(fee("us-equity", AAPL, Side.SELL, "1000", "190000", "USD")).isEqualTo("5.45");
        assertThat(fee("us-equity", AAPL, Side.BUY, "1000", "190000", "USD")).isEqualTo("0");
    }

    @Test
    void theActivityFeeOfUsSharesIsCapped() {
        // 100000 x 0.000166 would be 16.60; capped 8.30, and 100000 x 0.0000278 = 2.78.
        assertThat(fee("us-equity", AAPL, Side.SELL, "100000", "100000", "USD")).isEqualTo("11.08");
    }

    @Test
    void indianFuturesPayBrokerageExchangeTaxesAndStamp() {
        // 1130000: brokerage 339 capped 20, exchange 20.679, SEBI 1.13, GST 18 % of 41.809 =
        // 7.52562; stamp 22.60 on purchases, transaction tax 565 on sales.
        assertThat(fee("nse", BANKNIFTY, Side.BUY, "25", "1130000", "INR")).isEqualTo("71.93");
        assertThat(fee("nse", BANKNIFTY, Side.SELL, "25", "1130000", "INR")).isEqualTo("614.33");
    }

    @Test
    void currenciesAndCryptoPayARateOfTheNotional() {
        assertThat(fee("fx", EURUSD, Side.BUY, "1", "110000", "USD")).isEqualTo("2.2");
        assertThat(fee("crypto", BTC, Side.SELL, "0.5", "25000", "USD")).isEqualTo("25");
    }

    @Test
    void aPresetSaysNothingOfOtherMarkets() {
        assertThat(fee("nse", AAPL, Side.SELL, "1000", "190000", "USD")).isEqualTo("0");
        assertThat(fee("us-equity", BTC, Side.SELL, "1", "50000", "USD")).isEqualTo("0");
    }

    @Test
    void partsOfAnOrderPayTogetherWhatTheWholeWouldPay() {
        PaperWorld mumbai = new PaperWorld(PaperSettings.presets("nse"), PaperWorld.MUMBAI_MORNING);
        mumbai.quote(BANKNIFTY, "45100", "45200", "45150");

        mumbai.submit(limit(BANKNIFTY, Side.BUY, "1500", "45200"));

        // Notional 67800000: 20 + 1240.74 + 67.80 + 18 % of 1328.54 = 239.1372 + 1356 = 2923.6772.
        // Frozen at 600: the first slice owes 20 + 496.296 + 27.12 + 97.81488 + 542.40 = 1183.63.
        assertThat(mumbai.news())
                .containsExactly(
                        "1 acknowledged",
                        "1 filled 600 at 45200 fee 1183.63",
                        "1 filled 600 at 45200 fee 1160.03",
                        "1 filled 300 at 45200 fee 580.02");
        assertThat(mumbai.feesPaid()).isEqualTo(new BigDecimal("2923.68"));
    }

    @Test
    void feesGoOnAfterARestartWhereTheyWere() {
        PaperWorld world = new PaperWorld(PaperSettings.presets("crypto"));
        Order half = WorkingOrders.filled(world.pending(limit(BTC, Side.BUY, "2", "50000")), "1");

        world.adopt(half);
        world.quote(BTC, "49000", "49100");

        // Owed 50 on the first unit, 100 on both.
        assertThat(world.news()).containsExactly("1 filled 1 at 50000 fee 50");
    }

    @Test
    void realisticPresetsCostSpreadAndSlippageToo() {
        PaperWorld world = new PaperWorld(PaperSettings.presets("us-equity"));
        world.quote(AAPL, "100.00", "100.02");

        world.submit(market(AAPL, Side.BUY, "1"));

        assertThat(world.news()).contains("1 filled 1 at 100.03");
    }

    @Test
    void refusesAPresetThatDoesNotExist() {
        assertThatThrownBy(
                        () -> new TermsBook(new PaperInstruments(), List.of("us"), Friction.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "GATEHOUSE_PAPER_PRESETS is made of crypto, fx, nse, us-equity, not 'us'.");
    }

    private static String fee(
            String preset,
            Symbol symbol,
            Side side,
            String quantity,
            String notional,
            String currency) {
        return new TermsBook(new PaperInstruments(), List.of(preset), Friction.NONE)
                .of(symbol)
                .orElseThrow()
                .fees()
                .feesOf(side, new BigDecimal(quantity), Money.of(notional, currency))
                .toPlainString();
    }
}
