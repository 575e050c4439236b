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
        if (fee.isPositive()) {
            entries.add(LedgerEntry.fee(fee));
        }
        if (!spec.currency().equals(base)) {
            addConversion(
                    entries,
                    fill,
                    spec,
                    balances.getOrDefault(spec.currency(), BigDecimal.ZERO),
                    base);
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
        BigDecimal holdings = opened.subtract(change.closedCost()).multiply(spec.multiplier());
        return Optional.of(LedgerEntry.trade(new Money(holdings, spec.currency()), pnl));
    }

    private static void addConversion(
            List<LedgerEntry> entries,
            Fill fill,
            ContractSpec spec,
            BigDecimal balance,
            CurrencyCode base) {
        CurrencyCode currency = spec.currency();
        BigDecimal cash =
                entries.stream()
                        .map(entry -> entry.cashIn(currency).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        // A margined result goes home at the closing rate; a purchase converts only what the
        // currency's cash lacks.
        BigDecimal toConvert =
                spec.isMargined() ? cash : cash.min(balance.add(cash)).min(BigDecimal.ZERO);
        Money foreign = new Money(toConvert, currency);
        Money home = foreign.convertedTo(base, fill.fxRate()).settled();
        if (foreign.isZero() || home.isZero()) {
            return;
        }
        entries.add(
                foreign.isPositive()
                        ? LedgerEntry.conversion(foreign, home)
                        : LedgerEntry.conversion(home.negated(), foreign.negated()));
    }
}
