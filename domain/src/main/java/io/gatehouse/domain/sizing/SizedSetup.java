package io.gatehouse.domain.sizing;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was to be sized, what the account had then (absent while a rate was missing) and what came
 * of it; the percent is that of the house for the account. Amounts are in base currency.
 */
public record SizedSetup(
        UUID id,
        AccountId account,
        Instant at,
        Wish wish,
        BigDecimal riskPercent,
        Optional<Means> means,
        Result result) {

    /** What was to be sized. */
    public sealed interface Wish permits Asked, Signalled {
        /** The signal that it is about. */
        Optional<String> signalId();

        Symbol instrument();

        Side side();

        /** How many times the risk the target gains. */
        Optional<BigDecimal> riskReward();
    }

    /** A setup of three entries as it was requested; distances in pips, zero or more. */
    public record Asked(
            Optional<String> signalId,
            Symbol instrument,
            Side side,
            Price price,
            BigDecimal stopPips,
            Optional<BigDecimal> targetPips)
            implements Wish {

        @Override
        public Optional<BigDecimal> riskReward() {
            return stopPips.signum() == 0
                    ? Optional.empty()
                    : targetPips.map(pips -> pips.divide(stopPips, Decimals.RATIO));
        }
    }

    /**
     * A signal's order, one entry at the price (none while the market has none): the multiplier of
     * the subscription, one on the provider's own account, and the percent of equity that it comes
     * to.
     */
    public record Signalled(
            UUID signal,
            Symbol instrument,
            Side side,
            Optional<Price> price,
            Price stop,
            Optional<Price> target,
            BigDecimal multiplier,
            BigDecimal percent)
            implements Wish {

        @Override
        public Optional<String> signalId() {
            return Optional.of(signal.toString());
        }

        @Override
        public Optional<BigDecimal> riskReward() {
            return price.filter(at -> !at.equals(stop)).flatMap(this::riskReward);
        }

        private Optional<BigDecimal> riskReward(Price at) {
            BigDecimal risk = at.minus(stop).abs();
            return target.map(to -> to.minus(at).abs().divide(risk, Decimals.RATIO));
        }
    }

    /**
     * What the account had: balance is equity without open P&L, used is held and reserved; budgets
     * are what the entries may lose.
     */
    public record Means(
            BigDecimal balance,
            BigDecimal equity,
            BigDecimal marginUsed,
            BigDecimal freeMargin,
            Entries<BigDecimal> budgets) {

        /** The same for other budgets. */
        public Means budgeting(Entries<BigDecimal> others) {
            return new Means(balance, equity, marginUsed, freeMargin, others);
        }

        /** What all entries may lose together. */
        public BigDecimal allocated() {
            return budgets.sum(budget -> budget);
        }

        /** Margin used with so much more, as percent of equity; none without equity. */
        public Optional<BigDecimal> utilisation(BigDecimal more) {
            return equity.signum() > 0
                    ? Optional.of(Decimals.asPercent(marginUsed.add(more), equity))
                    : Optional.empty();
        }
    }

    /** Volumes and margins, zero where refused; what made them smaller, and why none passed. */
    public record Result(
            Entries<Quantity> volumes,
            Entries<BigDecimal> margins,
            Optional<SizeCap> cap,
            Optional<SizeCap> refusal) {
        private static final Entries<Quantity> NO_VOLUME = Entries.all(Quantity.ZERO);
        private static final Entries<BigDecimal> NO_MARGIN = Entries.all(BigDecimal.ZERO);

        public static Result refused(SizeCap why) {
            return new Result(NO_VOLUME, NO_MARGIN, Optional.empty(), Optional.of(why));
        }

        public static Result approved(
                Entries<Quantity> volumes, Entries<BigDecimal> margins, Optional<SizeCap> cap) {
            return new Result(volumes, margins, cap, Optional.empty());
        }

        /** One entry alone. */
        public static Result approved(Quantity volume, BigDecimal margin, Optional<SizeCap> cap) {
            return approved(
                    new Entries<>(volume, Quantity.ZERO, Quantity.ZERO),
                    new Entries<>(margin, BigDecimal.ZERO, BigDecimal.ZERO),
                    cap);
        }

        public boolean isApproved() {
            return refusal.isEmpty();
        }

        public BigDecimal totalVolume() {
            return volumes.sum(Quantity::value);
        }

        public BigDecimal totalMargin() {
            return margins.sum(margin -> margin);
        }
    }
}
