package io.gatehouse.application.marketdata;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Transactions;

class InMemoryOffSessionQuotesTest extends OffSessionQuotesContract {
    private final InMemoryOffSessionQuotes quotes = new InMemoryOffSessionQuotes();
    private final Transactions transactions = new InMemoryTransactions(quotes);

    @Override
    protected OffSessionQuotes quotes() {
        return quotes;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
