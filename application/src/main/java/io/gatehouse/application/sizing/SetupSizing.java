package io.gatehouse.application.sizing;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.Proposal;
import io.gatehouse.domain.sizing.SetupPlan;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;
import io.gatehouse.domain.sizing.SizedSetup.Means;
import io.gatehouse.domain.sizing.SizedSetup.Result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sizing of one setup on the books and the market of one instant. */
final class SetupSizing {
    private static final BigDecimal WHOLE = new BigDecimal("100");

    private final BookReader.Reading reading;
    private final SizedSetup.Asked asked;
    private final Decisions decisions;
    private final RiskConfig config;
    private final BigDecimal riskPercent;
    private final Optional<Holding> holding;
    private final Optional<Means> means;

    SetupSizing(BookReader.Reading reading, SizedSetup.Asked asked, Decisions decisions) {
        this.reading = reading;
        this.asked = asked;
        this.decisions = decisions;
        this.config = reading.market().riskConfig().config();
        this.riskPercent = reading.market().riskPercent(reading.book());
        Optional<Instrument> instrument = reading.market().instrument(asked.instrument());
        this.holding = instrument.map(one -> reading.market().holding(reading.book(), one));
        this.means = AccountWorth.of(reading.book(), reading.market()).map(this::means);
    }

    SizedSetup sized(UUID id) {
        Result result =
                SetupObjection.of(reading, asked, holding, means)
                        .map(Result::refused)
                        .orElseGet(this::result);
        return new SizedSetup(
                id, reading.book().id(), reading.market().now(), asked, riskPercent, means, result);
    }

    private Means means(AccountWorth worth) {
        Means had = AccountMeans.of(reading.book(), worth);
        BigDecimal budget = Decimals.percentOf(riskPercent, had.balance()).max(BigDecimal.ZERO);
        EntrySplits splits = config.entrySplits();
        return had.budgeting(
                new Entries<>(splits.first(), splits.second(), splits.third())
                        .map(budget::multiply));
    }

    private Result result() {
        SetupPlan plan =
                new SetupPlan(holding.orElseThrow(), asked, AccountMeans.leverage(reading.book()));
        Entries<Proposal> proposed = means.orElseThrow().budgets().map(plan::volume);
        Entries<Quantity> wanted = proposed.map(Proposal::quantity);
        BigInteger all = plan.steps(wanted);
        if (all.signum() == 0) {
            return Result.refused(
                    new SizeCap("min_quantity", "The risk buys less than the least quantity."));
        }
        Optional<SizeCap> denial = denial(plan, wanted);
        return denial.isEmpty()
                ? approved(plan, wanted, cut(proposed))
                : shrunk(plan, wanted, all, denial.get());
    }

    /** What made an entry smaller that is left; one of no budget, or too small a one, is none. */
    private static Optional<SizeCap> cut(Entries<Proposal> proposed) {
        return proposed.list().stream()
                .filter(entry -> entry.quantity().isPositive())
                .flatMap(entry -> entry.cap().stream())
                .findFirst();
    }

    /** Limits only tighten with size, so the steps of all entries together are bisected. */
    private Result shrunk(SetupPlan plan, Entries<Quantity> wanted, BigInteger all, SizeCap first) {
        BigInteger good = BigInteger.ZERO;
        BigInteger bad = all;
        SizeCap binding = first;
        while (bad.subtract(good).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = good.add(bad).shiftRight(1);
            Optional<SizeCap> denial = denial(plan, plan.shrunk(wanted, middle, all));
            if (denial.isEmpty()) {
                good = middle;
            } else {
                bad = middle;
                binding = denial.get();
            }
        }
        Entries<Quantity> volumes = plan.shrunk(wanted, good, all);
        return plan.steps(volumes).signum() == 0
                ? Result.refused(binding)
                : approved(plan, volumes, Optional.of(binding));
    }

    private static Result approved(
            SetupPlan plan, Entries<Quantity> volumes, Optional<SizeCap> cap) {
        return Result.approved(volumes, volumes.map(plan::margin), cap);
    }

    /** What the volumes break first: the margin buffer, or the gate entry by entry. */
    private Optional<SizeCap> denial(SetupPlan plan, Entries<Quantity> volumes) {
        BigDecimal margin = volumes.map(plan::margin).sum(one -> one);
        return exceedsBuffer(margin)
                ? Optional.of(
                        new SizeCap(
                                "margin_buffer",
                                "Margin would leave less than the buffer of equity."))
                : gateDenial(plan, volumes);
    }

    private boolean exceedsBuffer(BigDecimal margin) {
        Means had = means.orElseThrow();
        BigDecimal usable =
                Decimals.percentOf(WHOLE.subtract(config.marginBufferPercent()), had.equity());
        return had.marginUsed().add(margin).compareTo(usable) > 0;
    }

    private Optional<SizeCap> gateDenial(SetupPlan plan, Entries<Quantity> volumes) {
        List<OrderTicket> tickets =
                volumes.list().stream().filter(Quantity::isPositive).map(plan::ticket).toList();
        RiskProfile profile = reading.book().profile().riskingPerTrade(riskPercent);
        return decisions.rehearse(reading.book(), reading.market(), tickets, profile).stream()
                .map(RiskDecision::breaches)
                .flatMap(List<Breach>::stream)
                .findFirst()
                .map(breach -> new SizeCap(breach.check(), breach.message()));
    }
}
