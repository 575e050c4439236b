package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigTimeline;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.risk.RiskWindow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What every store of the risk configuration does; cases share one, so each adds to it. */
public abstract class RiskConfigStoreContract {
    private static final RiskConfig OTHER =
            new RiskConfig(
                    new BigDecimal("2.5"),
                    new EntrySplits(
                            new BigDecimal("0.6"), new BigDecimal("0.3"), new BigDecimal("0.1")),
                    new BigDecimal("12.5"),
                    15,
                    true);

    protected abstract RiskConfigStore configs();

    protected abstract HouseControls controls();

    protected abstract Transactions transactions();

    @BeforeEach
    void begin() {
        transactions()
                .run(
                        () ->
                                configs()
                                        .begin(
                                                RiskConfigVersion.first(
                                                        RiskConfig.USUAL, Specimens.NINE)));
    }

    @Test
    void beginsOnce() {
        RiskConfigVersion before = configs().current();

        transactions().run(() -> configs().begin(RiskConfigVersion.first(OTHER, Specimens.NINE)));

        assertThat(configs().current()).isEqualTo(before);
        assertThat(configs().page(OptionalInt.of(2), 5))
                .containsExactly(RiskConfigVersion.first(RiskConfig.USUAL, Specimens.NINE));
    }

    @Test
    void putsTheNextVersionInForce() {
        RiskConfigVersion next = next(OTHER, Optional.of("Results."));

        transactions()
                .run(
                        () -> {
                            assertThat(configs().lock()).isEqualTo(configs().current());
                            configs().save(next);
                        });

        assertThat(configs().current()).isEqualTo(next);
        assertThat(controls().held().riskConfig().recorded()).isEqualTo(next);
    }

    @Test
    void listsVersionsFromTheNewestOn() {
        RiskConfigVersion before = configs().current();
        RiskConfigVersion next = next(RiskConfig.USUAL, Optional.empty());
        save(next);

        assertThat(configs().page(OptionalInt.empty(), 2)).containsExactly(next, before);
        assertThat(configs().page(OptionalInt.of(next.number()), 1)).containsExactly(before);
        assertThat(configs().page(OptionalInt.of(1), 10)).isEmpty();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        RiskConfigVersion before = configs().current();
        RiskConfigVersion next = next(OTHER, Optional.empty());

        Rollback.after(transactions(), () -> configs().save(next));

        assertThat(configs().current()).isEqualTo(before);
        assertThat(controls().held().riskConfig().recorded()).isEqualTo(before);
    }

    @Test
    void keepsTheWindowThatAVersionIsIn() {
        RiskWindow window = window("2026-03-02T12:00:00Z");
        RiskConfigVersion began = begun(window);
        save(began);

        assertThat(began.scheduled()).isPresent();
        assertThat(configs().current()).isEqualTo(began);
        save(configs().current().reverted(window.to(), "ada", Optional.empty()));
    }

    @Test
    void keepsWindowsByTheirBeginUntilTheyAreClosed() {
        RiskWindow later = window("2026-03-02T14:00:00Z");
        RiskWindow sooner = window("2026-03-02T13:00:00Z");
        transactions().run(() -> configs().schedule(later));
        transactions().run(() -> configs().schedule(sooner));

        assertThat(configs().windows()).containsExactly(sooner, later);
        assertThat(controls().held().riskConfig().windows()).containsExactly(sooner, later);

        close(sooner);
        assertThat(configs().windows()).containsExactly(later);
        assertThat(controls().held().riskConfig().windows()).containsExactly(later);
        close(later);
    }

    @Test
    void keepsOnePercentOfAnAccountUntilItIsRemoved() {
        RiskOverride first = override(Specimens.accountId(), "1.5", Optional.of("A novice."));
        RiskOverride other = override(Specimens.accountId(), "4", Optional.empty());
        RiskOverride second = override(first.account(), "2", Optional.empty());
        transactions().run(() -> configs().override(first));
        transactions().run(() -> configs().override(other));
        assertThat(configs().overrides()).containsExactly(first, other);

        transactions().run(() -> configs().override(second));

        assertThat(configs().overrides()).containsExactly(second, other);
        assertThat(controls().held().riskOverrides())
                .isEqualTo(
                        Map.of(
                                first.account(),
                                second.riskPercent(),
                                other.account(),
                                other.riskPercent()));
        transactions().run(() -> configs().removeOverride(first.account()));
        transactions().run(() -> configs().removeOverride(other.account()));
        assertThat(configs().overrides()).isEmpty();
        assertThat(controls().held().riskOverrides()).isEmpty();
    }

    private static RiskOverride override(
            AccountId account, String percent, Optional<String> reason) {
        return new RiskOverride(account, new BigDecimal(percent), Specimens.NINE, "ada", reason);
    }

    private void close(RiskWindow window) {
        transactions().run(() -> configs().close(window.id(), Specimens.NINE));
    }

    /** The version that a window makes of the current one. */
    private RiskConfigVersion begun(RiskWindow window) {
        return new RiskConfigTimeline(configs().current(), List.of(window)).at(window.from());
    }

    private static RiskWindow window(String from) {
        Instant begin = Instant.parse(from);
        return new RiskWindow(
                Specimens.id(begin),
                begin,
                begin.plusSeconds(60),
                new BigDecimal("1.5"),
                "ada",
                Specimens.NINE,
                Optional.of("News."));
    }

    protected RiskConfigVersion next(RiskConfig config, Optional<String> reason) {
        return configs().current().next(config, Specimens.NINE.plusSeconds(60), "ada", reason);
    }

    protected void save(RiskConfigVersion next) {
        transactions().run(() -> configs().save(next));
    }
}
