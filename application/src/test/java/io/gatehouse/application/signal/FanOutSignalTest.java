package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;
import static io.gatehouse.application.signal.SignalHouse.euros;
import static io.gatehouse.application.signal.SignalHouse.unsized;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.UpdateAccount;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The house risks 3 %; the accounts' own 2 % step aside for it, their other limits do not. */
class FanOutSignalTest extends FanOutCase {
    @Test
    void sizesEachAccountByItsOwnEquity() {
        follow(big, "1");
        follow(small, "1");

        ListFanOut.FanOut fanOut = fannedOut(signal());

        // 3 % are 3,000 and 600, by 1,000 a lot
        assertThat(quantities(fanOut)).containsExactlyInAnyOrder("3", "0.6");
        assertThat(fanOut.tally()).isEqualTo(Map.of(SignalStatus.APPROVED, 2L));
        assertThat(it.orders(big.account()).getFirst().ticket().quantity())
                .isEqualTo(Quantity.of("3"));
        assertThat(it.orders(provider.account())).isEmpty();
    }

    @Test
    void followsTheConfigurationInForceTimesTheMultiplier() {
        it.configure("2.5");
        follow(big, "1");
        follow(small, "0.5");

        // 2,500 by 1,000; 500 x 0.5 by 1,000
        assertThat(quantities(fannedOut(signal()))).containsExactlyInAnyOrder("2.5", "0.25");
    }

    @Test
    void risksMoreThanTheHouseOnlyWhereTheAccountsOwnLimitLetsIt() {
        it.configure("2");
        Desk bold = it.house.trader("100000", "USD", new BigDecimal("4.5"));
        follow(big, "2");
        follow(bold, "2");
        Signal signal = it.created(provider, unsized(EURUSD, Side.BUY, "1.08"));

        fannedOut(signal);

        // by 2,000 a lot: 2 % of 100,000, which the account's own 2 % end, and all of 2 x 2 %
        assertThat(it.shown(big, signal).result().quantity()).contains(Quantity.of("1"));
        assertThat(it.shown(bold, signal).result().quantity()).contains(Quantity.of("2"));
    }

    @Test
    void letsTheOtherLimitsOfAnAccountShrinkIt() {
        it.configure("10");
        follow(big, "1");

        // 10 lots of 110,000 are 11 times the equity; leverage may be 5
        assertThat(quantities(fannedOut(signal()))).containsExactly("4.54");
    }

    @Test
    void waitsForTheUserOfAManualAccount() {
        follow(big, "1");
        follow(small, "1", Approval.MANUAL);
        Signal signal = signal();

        ListFanOut.FanOut fanOut = fannedOut(signal);

        assertThat(fanOut.tally())
                .isEqualTo(Map.of(SignalStatus.APPROVED, 1L, SignalStatus.PENDING, 1L));
        assertThat(it.orders(small.account())).isEmpty();
        ApproveSignal.Result result = it.approve(small, signal);
        assertThat(result).isInstanceOf(ApproveSignal.Result.Approved.class);
        assertThat(it.shown(small, signal).result().quantity()).contains(Quantity.of("0.6"));
    }

    @Test
    void waitsForTheUserWhoApprovesByHandWhateverTheSubscriptionSays() {
        approveByHand(small);
        follow(big, "1");
        follow(small, "0.5", Approval.AUTO);
        Signal signal = signal();

        fannedOut(signal);

        assertThat(it.shown(big, signal).status()).isEqualTo(SignalStatus.APPROVED);
        Signal waiting = it.shown(small, signal);
        assertThat(waiting.status()).isEqualTo(SignalStatus.PENDING);
        assertThat(waiting.followed())
                .contains(new FollowTerms(new BigDecimal("0.5"), Approval.MANUAL));
        it.approve(small, signal);
        // half of 600 by 1,000 a lot
        assertThat(it.shown(small, signal).result().quantity()).contains(Quantity.of("0.3"));
    }

    @Test
    void isRejectedOnOneAccountWithoutTheOthers() {
        follow(big, "1", Approval.MANUAL);
        follow(small, "1", Approval.MANUAL);
        Signal signal = signal();
        fannedOut(signal);

        done(it.reject(big, signal));

        assertThat(it.shown(big, signal).status()).isEqualTo(SignalStatus.REJECTED);
        assertThat(it.shown(small, signal).status()).isEqualTo(SignalStatus.PENDING);
        assertThat(it.shown(provider, signal).status()).isEqualTo(SignalStatus.PENDING);
    }

    @Test
    void letsOneAccountsFailureTouchNoOther() {
        AccountId unknown = new AccountId(it.house.ids.next());
        Desk poor = it.house.trader("0", "USD");
        follow(big, "1");
        it.follow(unknown, provider, "1", Approval.AUTO);
        follow(poor, "1");
        follow(small, "1");
        Signal signal = signal();

        ListFanOut.FanOut fanOut = fannedOut(signal);

        assertThat(status(fanOut, big.account())).isEqualTo(SignalStatus.APPROVED);
        assertThat(status(fanOut, unknown)).isEqualTo(SignalStatus.PLACING);
        assertThat(it.shown(poor, signal).status()).isEqualTo(SignalStatus.DENIED);
        assertThat(it.shown(poor, signal).result().order()).isPresent();
        assertThat(status(fanOut, small.account())).isEqualTo(SignalStatus.APPROVED);
    }

    @Test
    void tellsItsProviderACodeAndWhoOverseesTheHouseTheFiguresToo() {
        Desk poor = it.house.trader("0", "USD");
        follow(poor, "1");
        Signal signal = signal();
        Desk owner = new Desk(it.house, it.house.somebody(Role.OWNER), provider.account());

        SignalResult seen = copyOf(fannedOut(signal), poor.account()).result();

        SignalResult own = it.shown(poor, signal).result();
        assertThat(own.code()).contains("portfolio_concentration");
        assertThat(own.reason()).isPresent();
        assertThat(seen.code()).isEqualTo(own.code());
        assertThat(seen.reason()).isEmpty();
        assertThat(copyOf(it.fannedOut(owner, signal), poor.account()).result()).isEqualTo(own);
    }

    @Test
    void leavesNothingOfItsProvidersRequestInTheTrailOfAFollower() {
        follow(big, "1");

        fannedOut(signal());

        assertThat(it.house.audited(big.account(), "order_placed"))
                .extracting(AuditEntry::context)
                // the stop of what has filled is the house's
                .filteredOn(context -> !context.equals(AuditContext.HOUSE))
                .containsExactly(new AuditContext("ada", "TRADER", "", "", "", ""));
        assertThat(it.house.audited(provider.account(), "signal_fanned_out"))
                .extracting(AuditEntry::context)
                .containsExactly(TradingHouse.CONTEXT);
    }

    @Test
    void reachesWhoFollowsItsStrategyOrAllOfThem() {
        it.follow(big.account(), userOf(provider), Optional.of("breakout"), "1", Approval.AUTO);
        it.follow(small.account(), userOf(provider), Optional.of("reversal"), "1", Approval.AUTO);

        ListFanOut.FanOut fanOut =
                fannedOut(it.created(provider, euros(Optional.empty(), Optional.of("breakout"))));

        assertThat(fanOut.copies()).extracting(Signal::account).containsExactly(big.account());
    }

    @Test
    void waitsForTheEntryPriceAsLongAsTheSignalLasts() {
        follow(big, "1");
        SignalIdea idea =
                new SignalIdea(
                        EURUSD,
                        Side.BUY,
                        Desk.price("1.099"),
                        Price.of("1.089"),
                        Optional.empty(),
                        new BigDecimal("0.8"),
                        Optional.of(Quantity.of("0.1")),
                        Optional.empty());
        Signal signal = it.created(provider, idea);
        Instant hour = it.house.clock.instant().plus(Duration.ofHours(1));

        fannedOut(signal);
        it.approve(provider, signal);

        assertThat(it.orders(big.account()))
                .extracting(Order::expiresAt)
                .containsExactly(Optional.of(hour));
        assertThat(it.orders(provider.account()))
                .extracting(Order::expiresAt)
                .containsExactly(Optional.of(hour));
    }

    @Test
    void isForItsProviderAndTheOwner() {
        follow(big, "1");
        Signal signal = signal();
        assertThat(refused(it.fanOut.fanOut(it.fanOutCommand(big, signal))))
                .isEqualTo(new Refusal.NotFound("signal"));
        Desk owner = new Desk(it.house, it.house.somebody(Role.OWNER), provider.account());

        assertThat(it.fannedOut(owner, signal).copies()).hasSize(1);

        assertThat(refused(it.fanOut.fanOut(it.fanOutCommand(big, signal))))
                .isEqualTo(new Refusal.NotFound("signal"));
    }

    private static SignalStatus status(ListFanOut.FanOut fanOut, AccountId account) {
        return copyOf(fanOut, account).status();
    }

    private static List<String> quantities(ListFanOut.FanOut fanOut) {
        return fanOut.copies().stream()
                .map(copy -> copy.result().quantity().orElseThrow().toString())
                .toList();
    }

    private void approveByHand(Desk desk) {
        UpdateAccount update =
                new UpdateAccount(
                        it.house.access,
                        it.house.accounts,
                        it.house.loader,
                        it.house.writer,
                        it.house.summaries,
                        it.transactions,
                        it.house.ids,
                        it.house.clock);
        done(
                update.update(
                        new UpdateAccount.Command(
                                desk.actor(),
                                desk.account(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Approval.MANUAL),
                                UnaryOperator.identity(),
                                TradingHouse.CONTEXT)));
    }

    private static UserId userOf(Desk desk) {
        return desk.actor().userId();
    }
}
