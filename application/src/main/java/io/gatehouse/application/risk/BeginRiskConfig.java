package io.gatehouse.application.risk;

import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.time.Clock;

/** Sets the first risk configuration at the first start of a house; later ones change nothing. */
public final class BeginRiskConfig {
    private final RiskConfigStore configs;
    private final Transactions transactions;
    private final Clock clock;

    public BeginRiskConfig(RiskConfigStore configs, Transactions transactions, Clock clock) {
        this.configs = configs;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void begin(RiskConfig initial) {
        transactions.run(() -> configs.begin(RiskConfigVersion.first(initial, clock.instant())));
    }
}
