package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.bought;
import static io.gatehouse.application.account.sync.SyncedHouse.position;
import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.marketdata.InMemoryBars;
import io.gatehouse.application.performance.ShowValueAtRisk;
import io.gatehouse.application.portfolio.StressPortfolio;
import io.gatehouse.application.risk.ShowRiskPortfolio;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.HistoricalLoss;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a terminal holds is what its account holds, wherever its figures are shown. */
class TicketFiguresTest extends TicketCase {
    @Test
    void areShownAsWhatTheAccountRuns() {
        synced.holds(
                "50000",
                "49000",
                bought("EURUSD", "0.8", "1.13", "1.07"),
                position("EURUSD", Side.SELL, "0.3", "1.2", Optional.of(new BigDecimal("1.13"))));

        ShowRiskPortfolio.Figures risk = portfolio().figures().orElseThrow();
        ExposureSnapshot exposure = exposure().figures().orElseThrow();
        AccountSummary summary = house.summaries.of(house.books.read(synced.account, List.of()));

        // 2,400 to the one stop and 0.3 x 100,000 x 0.03 = 900 to the other; 0.5 lots net
        assertThat(risk.capitalAtRisk()).isEqualByComparingTo("3300");
        assertThat(risk.longs()).isEqualByComparingTo("55000");
        assertThat(risk.shorts()).isZero();
        assertThat(exposure.byInstrument()).isEqualTo(Map.of(EURUSD, new BigDecimal("55000")));
        assertThat(summary.openPositions()).isEqualTo(1);
    }

    @Test
    void areInTheBrokersEquityAndNowhereElse() {
        // by our marks they have lost 2,400 and gained 4,000
        synced.holds(
                "50000",
                "49000",
                bought("EURUSD", "0.8", "1.13", "1.07"),
                bought("BTC", "0.4", "40000", "47500"));
        KnownEquity known = known();

        assertThat(synced.worth().equity()).isEqualByComparingTo("49000");
        assertThat(synced.worth().unrealized()).isEqualByComparingTo("-1000");
        assertThat(synced.worth().marginUsed()).isEqualByComparingTo("200");
        assertThat(synced.worth().freeMargin()).isEqualByComparingTo("48800");
        assertThat(synced.worth().buyingPower()).isEqualByComparingTo("48800");
        assertThat(synced.worth().drawdownPercent()).isZero();
        assertThat(synced.worth().dailyPnl()).isZero();
        assertThat(known.current()).isTrue();
        assertThat(known.valued().equity()).isEqualByComparingTo("49000");
        assertThat(known.valued().balance()).isEqualByComparingTo("50000");
    }

    @Test
    void leaveTheEquityKnownWhereNobodyQuotesThem() {
        synced.holds("50000", "50000");
        house.clock.advance(Duration.ofMinutes(1));
        synced.holds("50000", "49400", bought("NIFTY", "1", "22000", "21000"));

        // NIFTY has neither a price nor a rate: what it has made is the broker's to tell
        assertThat(synced.worth().equity()).isEqualByComparingTo("49400");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-600");
        assertThat(known().valued().equity()).isEqualByComparingTo("49400");
        assertThat(checks(buy(AAPL, "1", "98"))).contains("price_missing", "fx_rate_missing");
        assertThat(portfolio().figures()).isEmpty();
        assertThat(exposure().figures()).isEmpty();
        assertThat(exposure().positions()).isEqualTo(1);
        assertThat(line("leverage").headroom()).isEmpty();
        assertThat(line("capital_at_risk").headroom()).isEmpty();
        assertThat(line("max_daily_loss").headroom()).isPresent();
        assertThat(line("max_open_positions").headroom()).hasValue(new BigDecimal("4"));
    }

    @Test
    void leaveNoRiskFiguresWhereTheCatalogueDoesNotHaveThem() {
        synced.holds("50000", "50000", bought("EURUSD", "0.1", "1.1", "1.09"));
        assertThat(portfolio().figures()).isPresent();
        assertThat(exposure().figures()).isPresent();
        assertThat(stressed().figures()).isPresent();
        assertThat(missing()).containsExactly("EURUSD");

        house.clock.advance(Duration.ofSeconds(1));
        synced.holds(
                "50000",
                "50000",
                bought("EURUSD", "0.1", "1.1", "1.09"),
                bought("Volatility 75 Index", "0.1", "1.3", "1.2"));

        assertThat(portfolio().figures()).isEmpty();
        assertThat(exposure().figures()).isEmpty();
        assertThat(stressed().figures()).isEmpty();
        assertThat(missing()).containsExactly("Volatility 75 Index");
    }

    private StressPortfolio.Stressed stressed() {
        return done(
                new StressPortfolio(house.access, house.books, house.catalogue)
                        .stress(new StressPortfolio.Command(synced.trader, account, List.of())));
    }

    /** What value at risk lacks: no instrument has bars. */
    private List<String> missing() {
        ShowValueAtRisk show =
                new ShowValueAtRisk(house.access, house.books, new InMemoryBars(), house.catalogue);
        ShowValueAtRisk.Query query =
                new ShowValueAtRisk.Query(new BigDecimal("0.95"), 1, new HistoricalLoss());
        ShowValueAtRisk.Estimate estimate =
                done(show.show(synced.trader, account, query)).estimate();
        return ((ShowValueAtRisk.Missing) estimate).instruments();
    }

    private KnownEquity known() {
        BookReader.Reading reading = house.books.read(synced.account, List.of());
        return KnownEquity.of(reading.book(), reading.market());
    }
}
