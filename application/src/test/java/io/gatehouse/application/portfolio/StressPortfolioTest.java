package io.gatehouse.application.portfolio;

import static io.gatehouse.application.account.sync.SyncedHouse.bought;
import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.NIFTY;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.MarketReader;
import io.gatehouse.application.account.sync.SyncedHouse;
import io.gatehouse.application.marketdata.InMemoryMarketData;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.portfolio.StressPortfolio.Figures;
import io.gatehouse.application.portfolio.StressPortfolio.StressedPosition;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class StressPortfolioTest {
    private static final Shock CRASH = Shock.of(AssetClass.EQUITY, "-20");

    private final TradingHouse house = TradingHouse.open();
    private final StressPortfolio stress =
            new StressPortfolio(house.access, house.books, house.catalogue);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void losesAFifthOfItsShares() {
        Desk ada = holderOfShares("USD");

        Figures figures = figures(stress, ada, CRASH).orElseThrow();

        assertThat(figures.before().equity()).isEqualByComparingTo("100000");
        assertThat(figures.after().equity()).isEqualByComparingTo("99800");
        StressedPosition position = figures.positions().getFirst();
        assertThat(position.markAfter()).isEqualTo(Price.of("80"));
        assertThat(position.gain()).isEqualByComparingTo("-200");
    }

    @Test
    void gainsThatAddUpAreThoseOfPositionsAndCashInBaseCurrency() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = holderOfShares("EUR");

        // ten shares bought for 800 EUR; a dollar that falls by a fifth makes a euro 1.5625 USD
        Figures figures =
                figures(stress, ada, CRASH, Shock.of(CurrencyCode.USD, "-20")).orElseThrow();

        // 10 x 80 USD are 512 EUR
        assertThat(figures.positions().getFirst().gain()).isEqualByComparingTo("-288");
        BigDecimal parts =
                figures.cash().values().stream()
                        .reduce(figures.positions().getFirst().gain(), BigDecimal::add);
        assertThat(figures.after().equity().subtract(figures.before().equity()))
                .isEqualByComparingTo(parts);
    }

    @Test
    void hitsAPositionWithoutAQuoteFromItsCost() {
        Desk ada = holderOfShares("USD");

        Figures figures = figures(blind(), ada, CRASH).orElseThrow();

        assertThat(figures.positions().getFirst().mark()).isEqualTo(Price.of("100"));
        assertThat(figures.after().equity()).isEqualByComparingTo("99800");
    }

    @Test
    void movesWhatABrokerKeepsFromWhatTheBrokerTells() {
        try (SyncedHouse synced = new SyncedHouse()) {
            synced.house.quote(EURUSD, "1.10", "1.10");
            synced.holds("50000", "49000", bought("EURUSD", "0.8", "1.13", "1.07"));
            Desk terminal = new Desk(synced.house, synced.trader, synced.account);
            StressPortfolio there =
                    new StressPortfolio(
                            synced.house.access, synced.house.books, synced.house.catalogue);

            // 80,000 x 0.11
            Figures figures = figures(there, terminal, Shock.of(EURUSD, "-10")).orElseThrow();

            assertThat(figures.positions().getFirst().gain()).isEqualByComparingTo("-8800");
            assertThat(figures.before().equity()).isEqualByComparingTo("49000");
            assertThat(figures.after().equity()).isEqualByComparingTo("40200");
            assertThat(figures.after().unrealized()).isEqualByComparingTo("-9800");
            assertThat(figures.after().freeMargin()).isEqualByComparingTo("40000");
        }
    }

    @Test
    void hasNoFiguresWithoutARate() {
        house.quote(EURUSD, "1.25", "1.25");
        Desk ada = holderOfShares("EUR");

        assertThat(figures(blind(), ada, CRASH)).isEmpty();
    }

    @Test
    void refusesAnInstrumentThatIsNotInTheCatalogue() {
        Desk ada = holderOfShares("USD");

        assertThat(
                        refused(
                                stress.stress(
                                        command(
                                                ada.actor(),
                                                ada,
                                                Shock.of(NIFTY, "1"),
                                                Shock.of(new Symbol("ETH"), "1")))))
                .isEqualTo(Refusal.Invalid.of("shocks[1].instrument", "is not in the catalogue"));
    }

    @Test
    void refusesACurrencyThatNobodyKnows() {
        Desk ada = holderOfShares("USD");
        Shock known = Shock.of(new CurrencyCode("INR"), "1");
        Shock unknown = Shock.of(new CurrencyCode("ABCD"), "1");

        assertThat(figures(stress, ada, known)).isPresent();
        assertThat(refused(stress.stress(command(ada.actor(), ada, known, unknown))))
                .isEqualTo(
                        Refusal.Invalid.of(
                                "shocks[1].currency",
                                "is neither of ISO 4217 nor one of the catalogue"));
    }

    @Test
    void isForOwnersAndOverseersOfTheAccount() {
        Desk ada = holderOfShares("USD");

        assertThat(done(stress.stress(command(house.somebody(Role.AUDITOR), ada, CRASH))).account())
                .isEqualTo(ada.account());
        assertThat(refused(stress.stress(command(house.somebody(Role.TRADER), ada, CRASH))))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(refused(stress.stress(command(house.somebody(Role.DEVICE), ada, CRASH))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    /** Ten shares bought at 100 USD. */
    private Desk holderOfShares(String base) {
        Desk ada = house.trader("100000", base);
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        return ada;
    }

    /** Reads the same books without a single quote. */
    private StressPortfolio blind() {
        MarketReader none =
                new MarketReader(
                        new InMemoryMarketData(house.catalogue),
                        house.catalogue,
                        house.brokers,
                        house.platform,
                        house.platform);
        return new StressPortfolio(
                house.access,
                new BookReader(house.transactions, house.loader, none, house.roll, house.clock),
                house.catalogue);
    }

    private static Optional<Figures> figures(StressPortfolio stress, Desk desk, Shock... shocks) {
        return done(stress.stress(command(desk.actor(), desk, shocks))).figures();
    }

    private static StressPortfolio.Command command(Actor actor, Desk desk, Shock... shocks) {
        return new StressPortfolio.Command(actor, Optional.of(desk.account()), List.of(shocks));
    }
}
