package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.signal.SignalHouse.euros;
import static io.gatehouse.application.signal.SignalHouse.unsized;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Signalled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What the log says of the sizes of signals; the house risks 3 %, and the accounts' own 2 %. */
class SignalSizingTest {
    private final SignalHouse it = new SignalHouse();
    private final Desk provider = it.house.trader("100000", "USD");
    private final Desk big = it.house.trader("100000", "USD");
    private final Desk small = it.house.trader("20000", "USD");

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void logsEachSizeAndWhatItWasReckonedFrom() {
        it.configure("2.5");
        follow(big, "0.5");
        follow(small, "1");
        Signal signal = it.created(provider, euros(Optional.of("0.01")));

        it.fannedOut(provider, signal);
        it.fannedOut(provider, signal);

        SizedSetup ofBig = logged(big);
        Signalled wish = (Signalled) ofBig.wish();
        assertThat(wish.signal()).isEqualTo(signal.id().value());
        assertThat(wish.price()).contains(Price.of("1.1"));
        assertThat(wish.stop()).isEqualTo(Price.of("1.09"));
        assertThat(ofBig.riskPercent()).isEqualByComparingTo("2.5");
        assertThat(wish.multiplier()).isEqualByComparingTo("0.5");
        assertThat(wish.percent()).isEqualByComparingTo("1.25");
        assertThat(ofBig.means().orElseThrow().balance()).isEqualByComparingTo("100000");
        // 1.25 % of 100,000 by 1,000 a lot; 110,000 a lot at 3.33 % of margin
        assertThat(ofBig.means().orElseThrow().allocated()).isEqualByComparingTo("1250");
        assertThat(ofBig.result().totalVolume()).isEqualByComparingTo("1.25");
        assertThat(ofBig.result().totalMargin()).isEqualByComparingTo("4578.75");
        assertThat(ofBig.result().cap()).isEmpty();
        assertThat(logged(small).result().totalVolume()).isEqualByComparingTo("0.5");
    }

    @Test
    void logsWhatShrankASizeAndWhyThereIsNone() {
        it.configure("10");
        Desk poor = it.house.trader("0", "USD");
        follow(big, "1");
        follow(poor, "1");
        Signal signal = it.created(provider, euros(Optional.of("0.01")));

        it.fannedOut(provider, signal);

        // 10 lots of 110,000 are 11 times the equity; euros may be 5 times
        assertThat(logged(big).result().totalVolume()).isEqualByComparingTo("4.54");
        assertThat(logged(big).result().cap().map(SizeCap::by)).contains("max_underlying_notional");
        SizedSetup refused = logged(poor);
        assertThat(refused.result().isApproved()).isFalse();
        assertThat(refused.result().refusal().map(SizeCap::by))
                .isEqualTo(it.shown(poor, signal).result().code());
    }

    @Test
    void logsWhatIsApprovedByHandOnItsProvidersAccountToo() {
        Signal sized = it.created(provider, euros(Optional.empty()));
        it.approve(provider, sized);
        it.approve(provider, it.created(provider, euros(Optional.of("0.01"))));

        SizedSetup own = logged(provider);

        Signalled wish = (Signalled) own.wish();
        assertThat(wish.signal()).isEqualTo(sized.id().value());
        assertThat(wish.multiplier()).isEqualByComparingTo("1");
        // 3 % are 3 lots, of which the account's own 2 % let 2 through
        assertThat(own.result().totalVolume()).isEqualByComparingTo("2");
        assertThat(own.result().cap().map(SizeCap::by)).contains("risk_per_trade");
    }

    @Test
    void logsThatNothingWasOrderedWhereOnlyTheSizeIsMissing() {
        provider.filled(Side.BUY, EURUSD, "1", "1.09");
        it.approve(provider, it.created(provider, unsized(EURUSD, Side.SELL, "1.05")));

        SizedSetup refused = logged(provider);

        assertThat(refused.result().totalVolume()).isEqualByComparingTo("0");
        assertThat(refused.result().refusal())
                .contains(new SizeCap("stop_loss", "The stop is not on the side of a loss."));
    }

    @Test
    void logsThatTheAccountsOwnLimitHeldTheMultiplier() {
        it.configure("2");
        follow(big, "3");

        it.fannedOut(provider, it.created(provider, unsized(EURUSD, Side.BUY, "1.08")));

        SizedSetup held = logged(big);
        assertThat(((Signalled) held.wish()).percent()).isEqualByComparingTo("2");
        assertThat(held.result().cap())
                .contains(
                        new SizeCap(
                                "risk_per_trade",
                                "6 % exceeds what the account lets a trade risk."));
    }

    private SizedSetup logged(Desk desk) {
        List<SizedSetup> all =
                it.house.setups.page(
                        new SetupLog.Query(
                                desk.account(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                9));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void follow(Desk follower, String multiplier) {
        it.follow(follower.account(), provider, multiplier, Approval.AUTO);
    }
}
