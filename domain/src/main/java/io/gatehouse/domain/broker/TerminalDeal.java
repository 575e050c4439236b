package io.gatehouse.domain.broker;

import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Money that a deal moved at the broker; one ticket may move some of each kind. */
public record TerminalDeal(Key key, Money amount, Details details) {

    /** A deal of which its terminal tells no more. */
    public TerminalDeal(Key key, Money amount) {
        this(key, amount, Details.NONE);
    }

    /** What a deal is known by. */
    public record Key(String ticket, Kind kind) {}

    /** The broker's name of what was dealt in, when by the broker's clock, and its note. */
    public record Details(Optional<String> symbol, Optional<Instant> at, Optional<String> comment) {
        public static final Details NONE =
                new Details(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Why money moved; a gain is more than zero. */
    public enum Kind {
        /** Paid in, or less than zero paid out. */
        BALANCE,
        /** The result of a closed trade. */
        TRADE,
        /** What holding a position overnight brought, or cost. */
        SWAP,
        /** What the broker charged, less than zero. */
        COMMISSION
    }

    /** The entry of our ledger; none where no money moved. */
    public Optional<LedgerEntry> entry() {
        return amount.isZero() ? Optional.empty() : Optional.of(posted());
    }

    /** Where its entry comes from: the ticket and whatever else is told of it. */
    public String reference() {
        return Stream.of(
                        Optional.of("MT5 deal " + key.ticket()),
                        details.symbol(),
                        details.at().map(Instant::toString),
                        details.comment())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private LedgerEntry posted() {
        return switch (key.kind()) {
            case BALANCE ->
                    amount.isNegative()
                            ? LedgerEntry.withdrawal(amount.negated())
                            : LedgerEntry.deposit(amount);
            case TRADE -> LedgerEntry.realizedPnl(amount);
            case SWAP -> LedgerEntry.income(EntryKind.FUNDING, amount);
            case COMMISSION -> LedgerEntry.fee(amount.negated());
        };
    }
}
