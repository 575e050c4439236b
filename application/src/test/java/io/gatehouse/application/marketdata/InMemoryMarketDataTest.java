package io.gatehouse.application.marketdata;

import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;

class InMemoryMarketDataTest extends MarketDataContract {
    private final InMemoryMarketData marketData =
            new InMemoryMarketData(
                    new InMemoryCatalogue(
                            Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"),
                            Instruments.pair("EURUSD", "USD"),
                            Instruments.pair("USDJPY", "JPY")));

    private final Transactions transactions = new InMemoryTransactions(marketData);

    @Override
    protected MarketData marketData() {
        return marketData;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
