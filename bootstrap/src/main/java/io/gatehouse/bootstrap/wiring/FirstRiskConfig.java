package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.risk.BeginRiskConfig;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

/** Sees to it that a served installation has a risk configuration. */
@Singleton
final class FirstRiskConfig implements ApplicationEventListener<ServerStartupEvent> {
    private final BeginRiskConfig beginRiskConfig;
    private final RiskConfigSettings settings;

    FirstRiskConfig(BeginRiskConfig beginRiskConfig, RiskConfigSettings settings) {
        this.beginRiskConfig = beginRiskConfig;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        beginRiskConfig.begin(settings.initial());
    }
}
