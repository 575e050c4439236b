package io.gatehouse.domain.broker;

import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.Money;

import java.util.Optional;

/** Money that a deal moved at the broker; one ticket may move some of each kind. */
public record TerminalDeal(Key key, Money amount) {

    /** What a deal is known by. */
    public record Key(String ticket, Kind kind) {}

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
