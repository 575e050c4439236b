package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much each bracket may protect, so that exits and protection together never exceed the
 * position.
 */
public final class ProtectionPlan {
    private ProtectionPlan() {}

    /** A bracket and the quantity its children shall have now; zero means that they yield. */
    public record Share(Bracket bracket, Quantity quantity) {}

    /**
     * Shares out what is free of the position: brackets keep their cover oldest first, so the
     * newest shrink first. {@code free} is |position| less the leaves of non-protective reducing
     * orders, at least zero.
     */
    public static List<Share> shares(List<Bracket> brackets, Quantity free) {
        List<Bracket> oldestFirst =
                brackets.stream()
                        .sorted(
                                Comparator.comparing(Bracket::createdAt)
                                        .thenComparing(b -> b.id().value()))
                        .toList();
        List<Share> shares = new ArrayList<>();
        Quantity left = free.max(Quantity.ZERO);
        for (Bracket bracket : oldestFirst) {
            Quantity share = bracket.covered().min(left);
            shares.add(new Share(bracket, share));
            left = left.minus(share);
        }
        return shares;
    }

    /**
     * The brackets after the position has become this large: cover beyond it is given up for good.
     */
    public static List<Bracket> shrunkTo(List<Bracket> brackets, Quantity positionSize) {
        return shares(brackets, positionSize).stream()
                .map(share -> share.bracket().withCovered(share.quantity()))
                .toList();
    }
}
