package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Inject;

/** How often a node looks for what other nodes have changed; read where it looks. */
@ConfigurationProperties("gatehouse.polls")
final class PollSettings {
    @Inject
    PollSettings(
            @Value("${gatehouse.instruments.poll-milliseconds}") int instruments,
            @Value("${gatehouse.controls.poll-milliseconds}") int controls,
            @Value("${gatehouse.market-data.poll-milliseconds}") int marketData) {
        new WholeNumber("GATEHOUSE_INSTRUMENTS_POLL_MILLISECONDS", instruments).atLeast(1);
        new WholeNumber("GATEHOUSE_CONTROLS_POLL_MILLISECONDS", controls).atLeast(1);
        new WholeNumber("GATEHOUSE_MARKET_DATA_POLL_MILLISECONDS", marketData).atLeast(1);
    }
}
