package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a broker keeps the account's books, ours must agree with them and not be older than the
 * account's limit and the house's, the smaller of which binds; accounts that are never synced are
 * not concerned.
 */
public final class AccountStateStale implements RiskRule {
    public static final String CHECK = "account_state_stale";

    @Override
    public String check() {
        return CHECK;
    }

    @Override
    public Verdict judge(Judgement order) {
        return order.view()
                .standing()
                .sync()
                .map(sync -> judge(order, sync))
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Verdict judge(Judgement order, BrokerSync sync) {
        return switch (sync.state()) {
            case FRESH ->
                    sync.at()
                            .map(at -> aged(order, at))
                            .orElseGet(() -> untrusted("has no time of its last sync"));
            case STALE -> untrusted("is not in touch with its broker");
            case DIVERGED -> untrusted("does not agree with its broker's books");
            case UNKNOWN -> untrusted("has not been synced with its broker yet");
        };
    }

    private static Verdict aged(Judgement order, Instant syncedAt) {
        Optional<BigDecimal> limit =
                tighter(
                        order.limit(RiskLimit.MAX_ACCOUNT_STATE_AGE_SECONDS),
                        order.view().accountFreshness().map(Ages::seconds));
        return limit.isPresent()
                ? judge(Duration.between(syncedAt, order.view().at()), limit.get())
                : Verdict.NOT_JUDGED;
    }

    private static Optional<BigDecimal> tighter(
            Optional<BigDecimal> own, Optional<BigDecimal> house) {
        return own.isPresent() && house.isPresent()
                ? Optional.of(own.get().min(house.get()))
                : own.or(() -> house);
    }

    private static Verdict judge(Duration age, BigDecimal limit) {
        Usage usage = Usage.ofOrder(Ages.seconds(age));
        return Verdict.of(
                Figures.of(Scope.ACCOUNT, Unit.SECONDS, limit, usage), "Age of the account state");
    }

    private static Verdict untrusted(String why) {
        return Verdict.breached(Scope.ACCOUNT, "The account " + why + ".");
    }
}
