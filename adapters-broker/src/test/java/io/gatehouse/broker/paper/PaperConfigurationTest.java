package io.gatehouse.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.QuoteListener;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

class PaperConfigurationTest {

    @Test
    void isFrictionlessUnlessConfigured() {
        try (ApplicationContext context = context(Map.of())) {
            assertThat(context.getBean(PaperConfiguration.class))
                    .isEqualTo(PaperConfiguration.FRICTIONLESS);
        }
    }

    @Test
    void readsEverySetting() {
        Map<String, Object> settings =
                Map.of(
                        "gatehouse.paper.presets", "us-equity, crypto",
                        "gatehouse.paper.seed", "42",
                        "gatehouse.paper.max-quote-age", "5s",
                        "gatehouse.paper.resting-fill", "PENETRATE",
                        "gatehouse.paper.friction.slippage-ticks", "2",
                        "gatehouse.paper.partial-fills.mode", "QUOTE_SIZE",
                        "gatehouse.paper.partial-fills.quote-size", "100",
                        "gatehouse.paper.faults.lost-ack", "0.1",
                        "gatehouse.paper.delivery.events-per-call", "50");
        try (ApplicationContext context = context(settings)) {
            PaperConfiguration read = context.getBean(PaperConfiguration.class);

            assertThat(read.presets()).containsExactly("us-equity", "crypto");
            assertThat(read.seed()).isEqualTo(42);
            assertThat(read.maxQuoteAge()).isEqualTo(Duration.ofSeconds(5));
            assertThat(read.restingFill()).isEqualTo(PaperConfiguration.RestingFill.PENETRATE);
            assertThat(read.friction().slippageTicks()).isEqualTo(new BigDecimal("2"));
            assertThat(read.partialFills().quoteSize()).isEqualTo(new BigDecimal("100"));
            assertThat(read.faults().lostAck()).isEqualTo(new BigDecimal("0.1"));
            assertThat(read.delivery().eventsPerCall()).isEqualTo(50);
            assertThat(read.notice()).contains("presets [us-equity, crypto]");
        }
    }

    @Test
    void theBrokerIsFoundByItsPorts() {
        try (ApplicationContext context = context(Map.of())) {
            assertThat(context.getBeansOfType(BrokerGateway.class))
                    .singleElement()
                    .isSameAs(context.getBean(QuoteListener.class));
        }
    }

    @Test
    void aNegativeAgeIsRefusedAtTheStart() {
        try (ApplicationContext context = context(Map.of("gatehouse.paper.max-quote-age", "-1s"))) {
            assertThatThrownBy(() -> context.getBean(PaperConfiguration.class))
                    .isInstanceOf(BeanInstantiationException.class)
                    .hasMessageContaining(
                            "GATEHOUSE_PAPER_MAX_QUOTE_AGE is a duration of 0 or more, not PT-1S.");
        }
    }

    private static ApplicationContext context(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .properties(settings)
                .singletons(new PaperInstruments(), new QuoteShelf(), Clock.systemUTC())
                .start();
    }
}
