package io.gatehouse.broker.paper;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;
import java.util.List;

/**
 * The paper broker's one page of settings. By default it is frictionless and perfect: no presets
 * (us-equity, nse, fx, crypto), no slippage, no partial fills, no latency, no faults.
 */
@ConfigurationProperties("gatehouse.paper")
public record PaperConfiguration(
        @Bindable(defaultValue = "") List<String> presets,
        @Bindable(defaultValue = "1") long seed,
        @Bindable(defaultValue = "60s") Duration maxQuoteAge,
        @Bindable(defaultValue = "0s") Duration latency,
        @Bindable(defaultValue = "TOUCH") RestingFill restingFill,
        @Bindable(defaultValue = "10000") int rememberedOrders,
        Friction friction,
        PartialFills partialFills,
        Faults faults,
        DeliverySettings delivery) {
    public static final PaperConfiguration FRICTIONLESS =
            new PaperConfiguration(
                    List.of(),
                    1,
                    Duration.ofSeconds(60),
                    Duration.ZERO,
                    RestingFill.TOUCH,
                    10_000,
                    Friction.NONE,
                    PartialFills.NONE,
                    Faults.NONE,
                    DeliverySettings.DEFAULT);

    /** When a resting limit order fills. */
    public enum RestingFill {
        /** The other side reaches the limit. */
        TOUCH,
        /** The other side goes through the limit: nobody else was in front. */
        PENETRATE
    }

    public PaperConfiguration {
        presets = presets.stream().map(String::trim).filter(name -> !name.isEmpty()).toList();
        presets.forEach(Preset::named);
        new PaperSetting("MAX_QUOTE_AGE").requireNotNegative(maxQuoteAge);
        new PaperSetting("LATENCY").requireNotNegative(latency);
        new PaperSetting("REMEMBERED_ORDERS").requireAtLeastOne(rememberedOrders);
    }

    /** One line for people on how real the fills are. */
    String notice() {
        if (presets.isEmpty() && friction.isNone()) {
            return "Simulated fills on the quotes of this house, frictionless: no fees and no"
                    + " slippage. Presets: us-equity, nse, fx, crypto.";
        }
        return "Simulated fills on the quotes of this house, with "
                + (presets.isEmpty() ? "configured slippage" : "presets " + presets)
                + ".";
    }
}
