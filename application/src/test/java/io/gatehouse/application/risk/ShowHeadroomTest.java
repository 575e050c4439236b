package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.risk.ShowHeadroom.Line;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 100,000 USD: 0.3 lots of EURUSD are long 33,000, 100 shares of AAPL short 10,000. */
class ShowHeadroomTest {
    private static final Symbol MSFT = new Symbol("MSFT");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"BUY, 33, 27", "SELL, 10, 50"})
    void tellsLongsAndShortsApart(Side side, String used, String left) {
        ada.limited(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, "60");
        hold();

        Line line = line("max_direction_exposure", side);

        assertThat(line.figures().used()).isEqualByComparingTo(used);
        assertThat(line.headroom().orElseThrow()).isEqualByComparingTo(left);
        assertThat(lines("max_direction_exposure")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 23, 27", "SELL, 0, 73"})
    void tellsOfNetExposureWhatEitherSideMayAdd(Side side, String used, String left) {
        ada.limited(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "50");
        hold();

        // 33,000 long less 10,000 short of 100,000: sales go through zero to the limit
        Line line = line("max_net_exposure", side);

        assertThat(line.figures().used()).isEqualByComparingTo(used);
        assertThat(line.headroom().orElseThrow()).isEqualByComparingTo(left);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 23000, 27000", "SELL, 0, 73000"})
    void tellsOfDeltaWhatEitherSideMayAdd(Side side, String used, String left) {
        ada.limited(RiskLimit.MAX_DELTA, "50000");
        hold();

        Line line = line("max_delta", side);

        assertThat(line.figures().used()).isEqualByComparingTo(used);
        assertThat(line.headroom().orElseThrow()).isEqualByComparingTo(left);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 50", "SELL, 50"})
    void tellsBothSidesOfAFlatAccount(Side side, String left) {
        ada.limited(RiskLimit.MAX_NET_EXPOSURE_PERCENT, "50");
        quote();

        assertThat(line("max_net_exposure", side).headroom().orElseThrow())
                .isEqualByComparingTo(left);
        assertThat(lines("max_net_exposure")).hasSize(2);
    }

    @Test
    void countsPendingOpeningsOnTheirOwnSide() {
        ada.limited(RiskLimit.MAX_DIRECTION_EXPOSURE_PERCENT, "60");
        hold();
        ada.accepted(sale("50", "104", "106"));

        Figures sells = line("max_direction_exposure", Side.SELL).figures();

        // 50 more shares at the mark of 100
        assertThat(sells.used()).isEqualByComparingTo("10");
        assertThat(sells.reserved()).isEqualByComparingTo("5");
        assertThat(line("max_direction_exposure", Side.BUY).figures().reserved()).isZero();
    }

    @Test
    void namesEveryGroupInWhichSomethingIsOpen() {
        group("us_tech", AAPL);
        house.catalogue.add(Contracts.grouped("us_tech", Contracts.share("MSFT")));
        house.catalogue.update(Contracts.grouped("crypto", Contracts.coin("BTC")));
        hold();
        house.quote(MSFT, "100", "100");
        ada.filled(Side.BUY, MSFT, "50", "95");
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.1", "49000");

        // 10,000 and 5,000 of technology, 5,000 of coins: shares of 100,000, of which 0.7 may be
        assertThat(lines("max_correlation_exposure"))
                .extracting(
                        line -> line.part().group().orElse("any"),
                        line -> line.figures().used().toPlainString(),
                        line -> line.headroom().orElseThrow().toPlainString())
                .containsExactlyInAnyOrder(
                        tuple("us_tech", "0.15", "0.55"), tuple("crypto", "0.05", "0.65"));
    }

    @Test
    void tellsOfAnyGroupWhereNothingIsOpen() {
        group("us_tech", AAPL);
        quote();

        assertThat(lines("max_correlation_exposure"))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.part().group()).isEmpty();
                            assertThat(line.headroom().orElseThrow()).isEqualByComparingTo("0.7");
                        });
    }

    private static OrderTicket sale(String quantity, String price, String stop) {
        return new OrderTicket(
                AAPL,
                Side.SELL,
                OrderType.LIMIT,
                Quantity.of(quantity),
                Desk.price(price),
                Optional.empty(),
                TimeInForce.GTC,
                new Protection(Desk.price(stop), Optional.empty()),
                false,
                false,
                OrderOrigin.USER);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAX_ORDERS_PER_DAY", "MAX_TRADES_PER_DAY"})
    void countsOfTheDayResetWithIt(RiskLimit limit) {
        ada.limited(limit, "5");
        hold();

        assertThat(lines(limit.name().toLowerCase(Locale.ROOT)))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.figures().used()).isEqualByComparingTo("2");
                            assertThat(line.resetsAt()).hasValue(MIDNIGHT);
                        });
    }

    @Test
    void aStreakResetsWithItsCooldownOnceItBlocks() {
        ada.limited(RiskLimit.MAX_CONSECUTIVE_LOSSES, "1");
        quote();
        assertThat(lines("loss_streak").getFirst().resetsAt()).isEmpty();

        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "99", "99");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));

        // without a cooldown until the day ends
        assertThat(lines("loss_streak").getFirst().resetsAt()).hasValue(MIDNIGHT);
        ada.limited(RiskLimit.COOLDOWN_MINUTES, "30");
        assertThat(lines("loss_streak").getFirst().resetsAt())
                .hasValue(house.clock.instant().plus(Duration.ofMinutes(30)));
        house.clock.advance(Duration.ofMinutes(30));
        assertThat(lines("loss_streak").getFirst().resetsAt()).isEmpty();
    }

    private void group(String name, Symbol share) {
        house.catalogue.update(Contracts.grouped(name, Contracts.share(share.value())));
    }

    private void quote() {
        house.quote(EURUSD, "1.10", "1.10");
        house.quote(AAPL, "100", "100");
    }

    private void hold() {
        quote();
        ada.filled(Side.BUY, EURUSD, "0.3", "1.09");
        ada.filled(Side.SELL, AAPL, "100", "105");
    }

    private Line line(String check, Side side) {
        return lines(check).stream()
                .filter(line -> line.part().side().equals(Optional.of(side)))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> lines(String check) {
        ShowHeadroom showHeadroom =
                new ShowHeadroom(house.access, house.books, house.catalogue, house.decisions);
        return done(showHeadroom.show(ada.actor(), Optional.of(ada.account()))).stream()
                .filter(line -> line.check().equals(check))
                .toList();
    }
}
