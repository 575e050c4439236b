package io.gatehouse.domain.ledger;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.position.PositionChange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger entries of a fill: value or realised P&L, fee, and the conversion of a foreign
 * currency.
 */
public final class FillEntries {
    private FillEntries() {}

    /**
     * Entries in booking order; {@code balances} is the cash before the fill, {@code base} the
     * account's currency.
     */
    public static List<LedgerEntry> of(
            Fill fill,
            ContractSpec spec,
            PositionChange change,
            Map<CurrencyCode, BigDecimal> balances,
            CurrencyCode base) {
        List<LedgerEntry> entries = new ArrayList<>();
        value(fill, spec, change).ifPresent(entries::add);
        Money fee = new Money(fill.fee(), spec.currency()).settled();
        if (!fee.isZero()) {
            entries.add(LedgerEntry.fee(fee));
        }
        if (!spec.currency().equals(base)) {
            Money held =
                    new Money(
                            balances.getOrDefault(spec.currency(), BigDecimal.ZERO),
                            spec.currency());
            conversion(toConvert(entries, held, spec), fill.fxRate(), base).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<LedgerEntry> value(
            Fill fill, ContractSpec spec, PositionChange change) {
        Money pnl = new Money(change.realized(), spec.currency());
        if (spec.isMargined()) {
            return pnl.isZero() ? Optional.empty() : Optional.of(LedgerEntry.realizedPnl(pnl));
        }
        BigDecimal opened =
                fill.side().signed(change.opened()).value().multiply(fill.price().value());
        Money holdings =
                new Money(
                        opened.subtract(change.closedCost()).multiply(spec.multiplier()),
                        spec.currency());
        // What is had for nothing moves no money.
        return holdings.isZero() && pnl.isZero()
                ? Optional.empty()
                : Optional.of(LedgerEntry.trade(holdings, pnl));
    }

    /**
     * Foreign cash to bring home (more than zero) or to buy (less): a margined result goes home
     * whole; a purchase buys what the currency's cash lacks, never more than it cost itself.
     */
    private static Money toConvert(List<LedgerEntry> entries, Money held, ContractSpec spec) {
        Money moved =
                entries.stream()
                        .map(entry -> entry.cashIn(held.currency()))
                        .reduce(Money.zero(held.currency()), Money::plus);
        if (spec.isMargined()) {
            return moved;
        }
        BigDecimal lacking = held.plus(moved).amount().min(BigDecimal.ZERO);
        return new Money(lacking.max(moved.amount().min(BigDecimal.ZERO)), held.currency());
    }

    private static Optional<LedgerEntry> conversion(
            Money foreign, BigDecimal fxRate, CurrencyCode base) {
        Money home = foreign.convertedTo(base, fxRate).settled();
        // Too little to buy the smallest coin of the other currency stays where it is.
        if (home.isZero()) {
            return Optional.empty();
        }
        return Optional.of(
                foreign.isPositive()
                        ? LedgerEntry.conversion(foreign, home)
                        : LedgerEntry.conversion(home.negated(), foreign.negated()));
    }
}
