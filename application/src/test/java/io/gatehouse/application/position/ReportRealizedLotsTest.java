package io.gatehouse.application.position;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** 10 AAPL bought at 100, 10 at 104, and 15 of them sold at 106. */
class ReportRealizedLotsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ReportRealizedLots reports =
            new ReportRealizedLots(house.access, house.accounts, house.positions, house.catalogue);

    @BeforeEach
    void trade() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        // The same order within two seconds would be taken for a duplicate.
        house.clock.advance(Duration.ofSeconds(5));
        house.quote(AAPL, "104", "104");
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "106", "106");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("15")));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        // 10 x 6 + 5 x 2; 10 x 2 + 5 x 6; 15 x (106 - 102)
        "FIFO,    2, 70",
        "LIFO,    2, 50",
        "AVERAGE, 1, 60"
    })
    void addsUpTheLotsOfTheMethod(LotMethod method, int lots, String net) {
        RealizedTotals totals = report(method, Optional.empty(), Optional.empty()).totals();

        assertThat(totals.lots()).isEqualTo(lots);
        assertThat(totals.net()).isEqualByComparingTo(net);
        assertThat(totals.gains()).isEqualByComparingTo(net);
        assertThat(totals.losses()).isZero();
        assertThat(totals.shortTerm()).isEqualByComparingTo(net);
    }

    @Test
    void reportsWhatWasClosedInTheSpan() {
        Instant closing =
                report(LotMethod.FIFO, Optional.empty(), Optional.empty())
                        .lots()
                        .getFirst()
                        .lot()
                        .closedAt();

        assertThat(report(LotMethod.FIFO, Optional.of(closing), Optional.empty()).lots())
                .hasSize(2);
        assertThat(report(LotMethod.FIFO, Optional.empty(), Optional.of(closing)).lots()).isEmpty();
        assertThat(
                        report(
                                        LotMethod.FIFO,
                                        Optional.of(closing.plus(Duration.ofNanos(1_000))),
                                        Optional.empty())
                                .lots())
                .isEmpty();
    }

    @Test
    void showsNothingToStrangers() {
        assertThat(
                        refused(
                                reports.report(
                                        house.somebody(Role.TRADER),
                                        Optional.of(ada.account()),
                                        query(LotMethod.FIFO, Optional.empty(), Optional.empty()))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private ReportRealizedLots.Report report(
            LotMethod method, Optional<Instant> from, Optional<Instant> to) {
        return done(
                reports.report(ada.actor(), Optional.of(ada.account()), query(method, from, to)));
    }

    private static ReportRealizedLots.Query query(
            LotMethod method, Optional<Instant> from, Optional<Instant> to) {
        return new ReportRealizedLots.Query(method, Optional.of(AAPL), from, to);
    }
}
