package io.gatehouse.broker.paper;

import io.gatehouse.broker.paper.PaperConfiguration.RestingFill;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Configurations that differ from the frictionless one in a single thing. */
final class PaperSettings {
    static final PaperConfiguration FRICTIONLESS = with(PartialFills.NONE, Faults.NONE);

    private PaperSettings() {}

    static PaperConfiguration with(Friction friction) {
        return of(List.of(), 1, Duration.ZERO, RestingFill.TOUCH, friction, PartialFills.NONE);
    }

    static PaperConfiguration with(PartialFills partials, Faults faults) {
        return with(
                of(List.of(), 1, Duration.ZERO, RestingFill.TOUCH, Friction.NONE, partials),
                faults);
    }

    static PaperConfiguration with(RestingFill restingFill) {
        return of(List.of(), 1, Duration.ZERO, restingFill, Friction.NONE, PartialFills.NONE);
    }

    static PaperConfiguration latency(Duration latency) {
        return of(List.of(), 1, latency, RestingFill.TOUCH, Friction.NONE, PartialFills.NONE);
    }

    static PaperConfiguration presets(String... presets) {
        return of(
                List.of(presets),
                1,
                Duration.ZERO,
                RestingFill.TOUCH,
                Friction.NONE,
                PartialFills.NONE);
    }

    static PaperConfiguration random(long seed, String probability) {
        return of(
                List.of(),
                seed,
                Duration.ZERO,
                RestingFill.TOUCH,
                Friction.NONE,
                new PartialFills(
                        PartialFills.Mode.RANDOM, new BigDecimal(probability), BigDecimal.ZERO));
    }

    static PartialFills quoteSize(String size) {
        return new PartialFills(
                PartialFills.Mode.QUOTE_SIZE, BigDecimal.ZERO, new BigDecimal(size));
    }

    static PaperConfiguration of(
            List<String> presets,
            long seed,
            Duration latency,
            RestingFill restingFill,
            Friction friction,
            PartialFills partials) {
        return new PaperConfiguration(
                presets,
                seed,
                Duration.ofSeconds(60),
                latency,
                restingFill,
                1000,
                friction,
                partials,
                Faults.NONE,
                new DeliverySettings(100, 1000, Duration.ofMillis(1), Duration.ofMillis(4)));
    }

    private static PaperConfiguration with(PaperConfiguration base, Faults faults) {
        return new PaperConfiguration(
                base.presets(),
                base.seed(),
                base.maxQuoteAge(),
                base.latency(),
                base.restingFill(),
                base.rememberedOrders(),
                base.friction(),
                base.partialFills(),
                faults,
                base.delivery());
    }
}
