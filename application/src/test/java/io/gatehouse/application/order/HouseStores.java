package io.gatehouse.application.order;

import io.gatehouse.application.account.InMemoryAccountStore;
import io.gatehouse.application.account.sync.InMemoryTerminals;
import io.gatehouse.application.audit.InMemoryAuditTrail;
import io.gatehouse.application.audit.InMemoryHouseChain;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.ledger.InMemoryLedger;
import io.gatehouse.application.marketdata.InMemoryMarketData;
import io.gatehouse.application.performance.InMemoryEquityHistory;
import io.gatehouse.application.performance.InMemoryPnlFigures;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.position.InMemoryPositionStore;
import io.gatehouse.application.risk.InMemoryActivityLog;
import io.gatehouse.application.risk.InMemoryDecisionLog;
import io.gatehouse.application.risk.InMemoryHaltStore;
import io.gatehouse.application.risk.InMemoryPlatform;
import io.gatehouse.application.risk.InMemoryRiskConfigStore;
import io.gatehouse.application.sizing.InMemorySetupLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.Contracts;

import java.util.List;
import java.util.Optional;

/** The stores of a house in memory, with one clock and one transaction over them all. */
public abstract class HouseStores {
    public final MovableClock clock = new MovableClock("2026-03-02T09:00:00Z");
    public final NumberedIds ids = new NumberedIds();
    public final InMemoryAccountStore accounts = new InMemoryAccountStore();
    public final InMemoryOrderStore orders = new InMemoryOrderStore();
    public final InMemoryPositionStore positions = new InMemoryPositionStore();
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryDecisionLog decisionLog = new InMemoryDecisionLog();
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    public final InMemorySetupLog setups = new InMemorySetupLog();
    public final InMemoryEquityHistory equity = new InMemoryEquityHistory();
    public final InMemoryHaltStore halts = new InMemoryHaltStore();
    public final InMemoryRiskConfigStore riskConfig = new InMemoryRiskConfigStore();
    public final InMemoryPlatform platform = new InMemoryPlatform(halts, riskConfig);
    public final InMemoryHouseChain chain = new InMemoryHouseChain();
    public final InMemoryTerminals terminals = new InMemoryTerminals();
    public final InMemoryTransactions transactions =
            new InMemoryTransactions(
                    accounts,
                    orders,
                    positions,
                    ledger,
                    decisionLog,
                    audit,
                    setups,
                    equity,
                    halts,
                    chain,
                    platform,
                    riskConfig,
                    terminals);
    public final InMemoryCatalogue catalogue =
            new InMemoryCatalogue(
                    Contracts.share("AAPL"),
                    Contracts.coin("BTC"),
                    Contracts.pair("EURUSD"),
                    Contracts.index("NIFTY"));
    public final InMemoryMarketData marketData = new InMemoryMarketData(catalogue);
    public final PnlFigures figures = new InMemoryPnlFigures(positions);
    public final ActivityLog activity = new InMemoryActivityLog(orders, positions);

    public void quote(Symbol symbol, String bid, String ask) {
        marketData.record(List.of(Quote.of(symbol, Price.of(bid), Price.of(ask), clock.instant())));
    }

    /** What a sync with its broker leaves behind in an account. */
    public void synced(AccountId account, BrokerSync sync) {
        transactions.run(
                () -> {
                    AccountStore.State now = accounts.lock(List.of(account)).getFirst();
                    AccountStore.State after = now.withAccount(now.account().withSync(sync));
                    accounts.update(List.of(after));
                    accounts.saveSync(List.of(after));
                });
    }

    /** What the audit trail says of an account, newest first. */
    public List<AuditEntry> audited(AccountId account, String actionType) {
        return audit.page(
                new AuditTrail.Query(
                        account, AuditTrail.Filter.ofType(actionType), Optional.empty(), 100));
    }
}
