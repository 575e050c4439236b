package io.gatehouse.application.risk;

import io.gatehouse.application.risk.Rehearsal.Changed;
import io.gatehouse.application.risk.Rehearsal.Skipped;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReader.Reading;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.UnreadableReceiptException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers, receipt by receipt from the newest back, what other limits would have made of them. */
final class RehearsedDecisions {
    /** Changed decisions kept with everything about them; the others are counted. */
    private static final int MOST_LISTED = 1000;

    private final ReceiptReader reader;
    private final RiskGate gate;
    private final RiskProfile profile;
    private final List<Changed> changed = new ArrayList<>();
    private final Set<OrderId> prevented = new HashSet<>();
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private int seen;
    private int verdictsChanged;

    RehearsedDecisions(ReceiptReader reader, RiskGate gate, RiskProfile profile) {
        this.reader = reader;
        this.gate = gate;
        this.profile = profile;
    }

    void add(SealedReceipt sealed) {
        seen++;
        try {
            switch (reader.read(sealed)) {
                case Reading.Whole whole -> rehearse(sealed, whole.receipt());
                case Reading.OfOtherRules other -> skip(Skipped.OTHER_RULES);
            }
        } catch (UnreadableReceiptException damaged) {
            skip(Skipped.UNREADABLE);
        }
    }

    int seen() {
        return seen;
    }

    /** How many could not be rehearsed, by the reason why. */
    Map<Skipped, Integer> skipped() {
        return skipped;
    }

    int verdictsChanged() {
        return verdictsChanged;
    }

    /** The newest of those that changed, newest first. */
    List<Changed> changed() {
        return changed;
    }

    /** Orders that were approved and would have been denied. */
    Set<OrderId> prevented() {
        return prevented;
    }

    private void skip(Skipped why) {
        skipped.merge(why, 1, Integer::sum);
    }

    private void rehearse(SealedReceipt sealed, Receipt receipt) {
        PreTradeView view = receipt.view().under(profile);
        RiskDecision wouldBe = gate.decide(view, receipt.ticket());
        if (!wouldBe.isApproved() && isGuess(receipt)) {
            skip(Skipped.ACTIVITY_NOT_RECORDED);
        } else {
            compare(sealed, receipt, wouldBe);
        }
    }

    /** A limit that is new denies for want of a figure that nobody recorded while it was off. */
    private boolean isGuess(Receipt receipt) {
        PreTradeView then = receipt.view();
        return !then.activity().answers(profile) && then.activity().answers(then.profile());
    }

    private void compare(SealedReceipt sealed, Receipt receipt, RiskDecision wouldBe) {
        RiskDecision was = receipt.decision();
        receipt.orderId().ifPresent(order -> keep(order, was, wouldBe));
        if (isOther(was, wouldBe)) {
            verdictsChanged++;
            if (changed.size() < MOST_LISTED) {
                changed.add(new Changed(sealed, receipt.ticket(), was, wouldBe));
            }
        }
    }

    /** An order's first decision, which comes last here, says whether it would have existed. */
    private void keep(OrderId order, RiskDecision was, RiskDecision wouldBe) {
        if (was.isApproved() && !wouldBe.isApproved()) {
            prevented.add(order);
        } else {
            prevented.remove(order);
        }
    }

    private static boolean isOther(RiskDecision was, RiskDecision wouldBe) {
        return !approvedSize(was).equals(approvedSize(wouldBe));
    }

    private static Optional<Quantity> approvedSize(RiskDecision decision) {
        return decision instanceof Approved approved
                ? Optional.of(approved.quantity())
                : Optional.empty();
    }
}
