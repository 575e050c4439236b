package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.risk.PlatformOffice.GBPCHF;
import static io.gatehouse.application.risk.PlatformOffice.USDCHF;
import static io.gatehouse.application.risk.PlatformOffice.amount;
import static io.gatehouse.application.risk.PlatformOffice.exposure;
import static io.gatehouse.application.risk.PlatformOffice.loss;
import static io.gatehouse.application.risk.PlatformOffice.opens;
import static io.gatehouse.application.risk.PlatformOffice.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformLimits;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Limits of all accounts together while one of them is in a currency without a rate. */
class PlatformRatesTest extends PlatformCase {
    @Test
    void knowsNoSumWhileAnAccountLacksARateToItsCurrency() {
        Desk carl = holdingFrancs();
        office.limit(exposure("50000"));

        assertThat(office.denials(bob, "1", "94")).containsExactly("platform_exposure");
        assertThat(carl.placed(OrderTicket.market(GBPCHF, Side.SELL, Quantity.of("0.1"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
        watch.run();

        // Flat, and with nothing lost, it counts for nothing in any currency.
        assertThat(office.shown().sums().missingRates()).isEmpty();
        assertThat(office.denials(bob, "1", "94")).isEmpty();
    }

    @Test
    void countsInFullWhatARateMakesKnown() {
        holdingFrancs();
        office.limit(exposure("50000"));
        assertThat(office.shown().sums().unvalued()).isEqualTo(1);
        assertThat(office.shown().sums().missingRates()).containsExactly(MissingRate.of("CHF/USD"));

        house.quote(USDCHF, "0.80000", "0.80000");
        watch.run();

        // 0.1 lots at 1.12 are 11,200 francs, 14,000 dollars
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("14000");
        assertThat(office.denials(bob, "1", "94")).isEmpty();
    }

    @Test
    void aRateGoesOnMissingWhileAnAccountCannotBeValued() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        holdingFrancs();
        office.limit(exposure("50000"));
        house.accounts.breakLocks(ada.account());
        house.quote(USDCHF, "0.80000", "0.80000");

        watch.run();
        // 10 shares at 100, and 11,200 francs
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("15000");
        assertThat(office.denials(bob, "1", "94")).containsExactly("platform_exposure");

        house.accounts.mend();
        watch.run();
        assertThat(office.taken("EXPOSURE")).isEqualByComparingTo("15000");
        assertThat(office.denials(bob, "1", "94")).isEmpty();
    }

    @Test
    void anAccountWithoutARateMayNotBecomeALossThatNobodyKnows() {
        Desk carl = francs();
        office.limit(loss("100"));

        assertThat(tradesFrancs(carl)).isInstanceOf(SubmitOrder.Result.Denied.class);
        assertThat(office.denials(bob, "1", "94")).isEmpty();
        assertThat(office.shown().sums().unvalued()).isZero();
    }

    @Test
    void limitsThatAreOffDenyNothingWhateverIsMissing() {
        holdingFrancs();
        office.limit(
                new PlatformLimits(
                        Optional.empty(),
                        Optional.empty(),
                        amount("3"),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(office.denials(bob, "1", "94")).isEmpty();
        assertThat(office.denials(ada, "1", "94")).isEmpty();
        assertThat(opens(ada, BTC, "0.01", "49000")).isFalse();
    }

    /** An account in francs, which nothing quotes in dollars. */
    private Desk francs() {
        office.listFrancs();
        house.quote(GBPCHF, "1.12000", "1.12000");
        return house.trader("100000", "CHF");
    }

    /** The same with 10,000 pounds bought for 11,200 francs. */
    private Desk holdingFrancs() {
        Desk carl = francs();
        assertThat(tradesFrancs(carl)).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return carl;
    }

    private static SubmitOrder.Result tradesFrancs(Desk carl) {
        return carl.placed(purchase(GBPCHF, "0.1", "1.11"));
    }
}
