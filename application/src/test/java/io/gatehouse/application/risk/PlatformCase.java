package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two accounts of 100,000 USD whose platform is limited; AAPL at 100 and BTC at 50,000. */
abstract class PlatformCase {
    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");
    final Desk bob = house.trader("100000", "USD");
    final PlatformOffice office = new PlatformOffice(house);
    final WatchPlatform watch = house.watchPlatform;

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
        house.quote(BTC, "50000", "50000");
    }

    @AfterEach
    void close() {
        house.close();
    }
}
