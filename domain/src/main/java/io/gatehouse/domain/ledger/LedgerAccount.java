package io.gatehouse.domain.ledger;

/** The accounts of the double-entry book of one trading account. */
public enum LedgerAccount {
    /** Money the user can use; its postings are the account's balances. */
    CASH,
    /** Cost of fully paid holdings that the broker keeps for the account. */
    HOLDINGS,
    /** Fees paid; a cost is positive. */
    FEES,
    /** Realised P&L; a gain is negative, as income is in double entry. */
    REALIZED_PNL,
    /** Dividends received; as all income negative, and positive what a short position owes. */
    DIVIDENDS,
    /** Interest received on cash, or paid for borrowed money. */
    INTEREST,
    /** Funding and swaps received, or paid for holding a position overnight. */
    FUNDING,
    /** What corrections made the account gain or lose. */
    ADJUSTMENTS,
    /** The outside world: deposits come from it, withdrawals go to it. */
    EXTERNAL,
    /** The other side of currency conversions, one leg a currency. */
    CONVERSION,
    /** What rounding to the currency's scale leaves. */
    ROUNDING;

    /** Whether its postings are gains and losses other than by trading, a gain negative. */
    public boolean isCashIncome() {
        return switch (this) {
            case DIVIDENDS, INTEREST, FUNDING, ADJUSTMENTS -> true;
            case CASH, HOLDINGS, FEES, REALIZED_PNL, EXTERNAL, CONVERSION, ROUNDING -> false;
        };
    }
}
