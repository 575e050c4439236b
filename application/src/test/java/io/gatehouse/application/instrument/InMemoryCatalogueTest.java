package io.gatehouse.application.instrument;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;

class InMemoryCatalogueTest extends InstrumentCatalogueContract {
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    private final Transactions transactions = new InMemoryTransactions(catalogue);

    @Override
    protected InstrumentCatalogue catalogue() {
        return catalogue;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
