package io.gatehouse.domain.ledger;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postings that sum to zero in every currency; immutable, corrected only by a reversal. */
public record LedgerEntry(EntryKind kind, List<Posting> postings) {
    public LedgerEntry {
        postings = List.copyOf(postings);
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("An entry has postings: " + kind);
        }
        Map<CurrencyCode, BigDecimal> sums = new HashMap<>();
        postings.forEach(
                posting ->
                        sums.merge(posting.currency(), posting.amount().amount(), BigDecimal::add));
        sums.forEach(LedgerEntry::requireZero);
    }

    /** Money from outside; amount more than zero. */
    public static LedgerEntry deposit(Money amount) {
        return transfer(EntryKind.DEPOSIT, LedgerAccount.EXTERNAL, LedgerAccount.CASH, amount);
    }

    /** Money to the outside; amount more than zero. */
    public static LedgerEntry withdrawal(Money amount) {
        return transfer(EntryKind.WITHDRAWAL, LedgerAccount.CASH, LedgerAccount.EXTERNAL, amount);
    }

    /** Money changed into another currency; both amounts more than zero and settled. */
    public static LedgerEntry conversion(Money from, Money to) {
        requireMovable(EntryKind.CONVERSION, from);
        requireMovable(EntryKind.CONVERSION, to);
        return new LedgerEntry(
                EntryKind.CONVERSION,
                List.of(
                        new Posting(LedgerAccount.CASH, from.negated()),
                        new Posting(LedgerAccount.CONVERSION, from),
                        new Posting(LedgerAccount.CASH, to),
                        new Posting(LedgerAccount.CONVERSION, to.negated())));
    }

    /** A fee that was charged, or less than zero a rebate; settled, not zero. */
    public static LedgerEntry fee(Money amount) {
        return amount.isNegative()
                ? transfer(EntryKind.FEE, LedgerAccount.FEES, LedgerAccount.CASH, amount.negated())
                : transfer(EntryKind.FEE, LedgerAccount.CASH, LedgerAccount.FEES, amount);
    }

    /** The P&L that a margined position realised, unrounded; cash gets the settled amount. */
    public static LedgerEntry realizedPnl(Money pnl) {
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(LedgerAccount.REALIZED_PNL, pnl.negated()));
        addCash(postings, pnl);
        return new LedgerEntry(EntryKind.REALIZED_PNL, postings);
    }

    /**
     * A fully paid fill: {@code holdings} is the change of the holdings' cost and {@code pnl} what
     * was realised, both unrounded; cash gets the settled difference.
     */
    public static LedgerEntry trade(Money holdings, Money pnl) {
        List<Posting> postings = new ArrayList<>();
        addUnlessZero(postings, LedgerAccount.HOLDINGS, holdings);
        addUnlessZero(postings, LedgerAccount.REALIZED_PNL, pnl.negated());
        addCash(postings, pnl.minus(holdings));
        return new LedgerEntry(EntryKind.TRADE, postings);
    }

    /**
     * A dividend, interest, funding or adjustment: what the account gained, or less than zero lost,
     * other than by trading; settled, not zero.
     */
    public static LedgerEntry income(EntryKind kind, Money amount) {
        LedgerAccount source = sourceOf(kind);
        return amount.isNegative()
                ? transfer(kind, LedgerAccount.CASH, source, amount.negated())
                : transfer(kind, source, LedgerAccount.CASH, amount);
    }

    private static LedgerAccount sourceOf(EntryKind kind) {
        return switch (kind) {
            case DIVIDEND -> LedgerAccount.DIVIDENDS;
            case INTEREST -> LedgerAccount.INTEREST;
            case FUNDING -> LedgerAccount.FUNDING;
            case ADJUSTMENT -> LedgerAccount.ADJUSTMENTS;
            case DEPOSIT, WITHDRAWAL, CONVERSION, TRADE, FEE, REALIZED_PNL ->
                    throw new IllegalArgumentException(kind + " is no income of its own");
        };
    }

    /** Cash set right from outside: what each currency gains, or less than zero loses; settled. */
    public static LedgerEntry adjustment(List<Money> changes) {
        List<Posting> postings = new ArrayList<>();
        for (Money change : changes) {
            requireMovable(EntryKind.ADJUSTMENT, change.isNegative() ? change.negated() : change);
            postings.add(new Posting(LedgerAccount.CASH, change));
            postings.add(new Posting(LedgerAccount.EXTERNAL, change.negated()));
        }
        return new LedgerEntry(EntryKind.ADJUSTMENT, postings);
    }

    /** What the entry adds to the cash of a currency. */
    public Money cashIn(CurrencyCode currency) {
        return postings.stream()
                .filter(
                        posting ->
                                posting.account() == LedgerAccount.CASH
                                        && posting.currency().equals(currency))
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Whether money comes from outside or goes there: neither gain nor loss. */
    public boolean isExternal() {
        return postings.stream().anyMatch(p -> p.account() == LedgerAccount.EXTERNAL);
    }

    /** The entry that undoes this one. */
    public LedgerEntry reversed() {
        return new LedgerEntry(
                EntryKind.ADJUSTMENT,
                postings.stream()
                        .map(p -> new Posting(p.account(), p.amount().negated()))
                        .toList());
    }

    private static LedgerEntry transfer(
            EntryKind kind, LedgerAccount from, LedgerAccount to, Money amount) {
        requireMovable(kind, amount);
        return new LedgerEntry(
                kind, List.of(new Posting(from, amount.negated()), new Posting(to, amount)));
    }

    private static void requireMovable(EntryKind kind, Money amount) {
        if (!amount.isPositive() || !amount.equals(amount.settled())) {
            throw new IllegalArgumentException(
                    kind + " moves a settled amount of more than zero: " + amount);
        }
    }

    private static void addCash(List<Posting> postings, Money unrounded) {
        Money cash = unrounded.settled();
        addUnlessZero(postings, LedgerAccount.CASH, cash);
        addUnlessZero(postings, LedgerAccount.ROUNDING, unrounded.minus(cash));
    }

    private static void addUnlessZero(List<Posting> postings, LedgerAccount account, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(account, amount));
        }
    }

    private static void requireZero(CurrencyCode currency, BigDecimal sum) {
        if (sum.signum() != 0) {
            throw new IllegalArgumentException(
                    "An entry sums to zero in " + currency + ", not to " + sum);
        }
    }
}
