package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Quantity;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of an order one quote fills. Quotes carry no sizes here, so {@code quoteSize} (units or
 * lots, 0 for boundless) stands for what every quote offers to every order.
 */
@ConfigurationProperties("gatehouse.paper.partial-fills")
public record PartialFills(
        @Bindable(defaultValue = "NONE") Mode mode,
        @Bindable(defaultValue = "0.5") BigDecimal probability,
        @Bindable(defaultValue = "0") BigDecimal quoteSize) {
    public static final PartialFills NONE =
            new PartialFills(Mode.NONE, new BigDecimal("0.5"), BigDecimal.ZERO);

    /** What limits a fill. */
    public enum Mode {
        /** Nothing: what trades, trades whole. */
        NONE,
        /** With the given probability only a random share of what is open. */
        RANDOM,
        /** The quote size. */
        QUOTE_SIZE
    }

    public PartialFills {
        new PaperSetting("PARTIAL_FILLS_PROBABILITY").requireShare(probability);
        PaperSetting size = new PaperSetting("PARTIAL_FILLS_QUOTE_SIZE");
        size.requireNotNegative(quoteSize);
        size.require(
                mode != Mode.QUOTE_SIZE || quoteSize.signum() > 0,
                "is a number above 0 where fills go by it",
                quoteSize);
    }

    /** What a quote offers, where that is bounded. */
    Optional<Quantity> offered() {
        return quoteSize.signum() > 0 ? Optional.of(new Quantity(quoteSize)) : Optional.empty();
    }

    /** What fills of an order that trades now: at least one lot step, never more than is open. */
    Quantity portionOf(PaperOrder order, Quantity lotStep, Chance chance) {
        return switch (mode) {
            case NONE -> order.leaves();
            case RANDOM -> random(order, lotStep, chance);
            case QUOTE_SIZE -> order.leaves().min(new Quantity(quoteSize));
        };
    }

    private Quantity random(PaperOrder order, Quantity lotStep, Chance chance) {
        String client = order.identity().clientOrderId();
        String place = order.done().toString();
        if (!chance.happens(probability, "partial", client, place)) {
            return order.leaves();
        }
        BigDecimal share = chance.draw("share", client, place);
        return new Quantity(order.leaves().value().multiply(share))
                .floorTo(lotStep)
                .max(lotStep)
                .min(order.leaves());
    }
}
