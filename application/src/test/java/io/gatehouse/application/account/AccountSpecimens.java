package io.gatehouse.application.account;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.copy;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.DrawdownMode;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.LastEquity;
import io.gatehouse.domain.risk.LossBasis;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossRules;
import io.gatehouse.domain.risk.MoneyPeak;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.RiskSwitch;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.risk.TradingLatches;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States of accounts for store tests, each another but for what its name says. */
public final class AccountSpecimens {
    private AccountSpecimens() {}

    static State changed(State state) {
        return new State(
                state.account()
                        .withName("Other")
                        .withActive(false)
                        .withDefault(false)
                        .withSignalApproval(Approval.MANUAL)
                        .withAnnualisation(Optional.of(365))
                        .withTradingState(TradingState.REDUCING)
                        .flattened(),
                state.profile(),
                state.risk(),
                new ChainHead(3, "a".repeat(64)),
                new ChainHead(7, "b".repeat(64)),
                12,
                state.bookVersion(),
                state.ownerActive());
    }

    static RiskState everythingOf(RiskState risk) {
        return new RiskState(
                period("99000.25", "98000", "99500", BreakerLevel.CRITICAL),
                period("1", "2", "3", BreakerLevel.WARNING),
                period("-4", "-5", "-3", BreakerLevel.NONE),
                new NavPeak(new BigDecimal("90000"), new BigDecimal("1.1")),
                new MoneyPeak(new BigDecimal("7"), new BigDecimal("8"), new BigDecimal("9")),
                BreakerLevel.WARNING,
                new LastEquity(
                        new EquityPoint(
                                NINE.plusSeconds(30), risk.last().balance(), BigDecimal.TEN),
                        false,
                        new BigDecimal("99123.45"),
                        NINE.plusSeconds(29)),
                new TradingLatches(
                        List.of(
                                new RepeatLatch(new Symbol("BTC"), Side.SELL, NINE.plusSeconds(7)),
                                new RepeatLatch(new Symbol("BTC"), Side.BUY, NINE.plusSeconds(8))),
                        Optional.of(NINE.plusSeconds(9))),
                Optional.of(NINE.plusSeconds(10)));
    }

    private static LossPeriod period(
            String baseline, String balance, String high, BreakerLevel level) {
        return new LossPeriod(
                new BigDecimal(baseline),
                new BigDecimal(balance),
                new BigDecimal(high),
                new BigDecimal("500"),
                new BigDecimal("700"),
                level,
                NINE.plusSeconds(10),
                NINE.plusSeconds(20));
    }

    static RiskProfile only(RiskLimit limit, String value) {
        return new RiskProfile(
                RiskTolerance.MEDIUM,
                Map.of(limit, new BigDecimal(value)),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Map.of(),
                LossRules.USUAL);
    }

    static RiskProfile everyField() {
        return new RiskProfile(
                RiskTolerance.HIGH,
                Map.of(
                        RiskLimit.MAX_DAILY_LOSS,
                        new BigDecimal("999999999999999999"),
                        RiskLimit.RISK_PER_TRADE_PERCENT,
                        new BigDecimal("0.10")),
                Map.of(
                        RiskSwitch.STOP_LOSS_REQUIRED,
                        false,
                        RiskSwitch.SHORT_SELLING_ALLOWED,
                        true),
                Optional.of(Set.of(new Symbol("BTC"), new Symbol("ETH"))),
                Set.of(new Symbol("XAUUSD")),
                Map.of(new Symbol("BTC"), new BigDecimal("12.5")),
                new LossRules(LossBasis.INTRADAY_HIGH, DrawdownMode.TRAILING, OnBreach.FLATTEN));
    }

    static State withProfile(State state, int version, RiskProfile profile) {
        return state.withProfile(
                new ProfileVersion(version, profile, NINE.plusSeconds(5), "grace"));
    }

    static State createdAt(Instant at, State state) {
        return state.withAccount(copy(state.account(), state.account().id(), at));
    }
}
