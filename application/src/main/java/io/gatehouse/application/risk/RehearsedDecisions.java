package io.gatehouse.application.risk;

import io.gatehouse.application.risk.Rehearsal.Changed;
import io.gatehouse.application.risk.Rehearsal.Skipped;
import io.gatehouse.application.risk.RehearsedLatches.Rehearsed;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReader.Reading;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.UnreadableReceiptException;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers, receipt by receipt from the oldest on, what other limits would have made of them. */
final class RehearsedDecisions {
    /** Changed decisions kept with everything about them; the others are counted. */
    private static final int MOST_LISTED = 1000;

    private final ReceiptReader reader;
    private final RiskGate gate;
    private final RiskProfile profile;
    private final RehearsedLatches latches;
    private final RehearsedOrders orders = new RehearsedOrders();
    private final Deque<Changed> changed = new ArrayDeque<>();
    private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
    private int seen;
    private int unwitnessed;
    private int verdictsChanged;
    private int smallerOnly;

    RehearsedDecisions(
            ReceiptReader reader, RiskGate gate, RiskProfile profile, RehearsedLatches latches) {
        this.reader = reader;
        this.gate = gate;
        this.profile = profile;
        this.latches = latches;
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

    /** How many openings would have passed unless marks between decisions had latched a limit. */
    int unwitnessed() {
        return unwitnessed;
    }

    int verdictsChanged() {
        return verdictsChanged;
    }

    /** How many would have passed at a smaller size and at no larger one. */
    int smallerOnly() {
        return smallerOnly;
    }

    /** The newest of those that changed, newest first. */
    List<Changed> changed() {
        return List.copyOf(changed);
    }

    RehearsedOrders orders() {
        return orders;
    }

    private void skip(Skipped why) {
        skipped.merge(why, 1, Integer::sum);
    }

    private void rehearse(SealedReceipt sealed, Receipt receipt) {
        Rehearsed rehearsed = latches.next(receipt.view());
        RiskDecision wouldBe = gate.decide(rehearsed.view(), receipt.ticket());
        if (isGuess(receipt, wouldBe)) {
            skip(Skipped.ACTIVITY_NOT_RECORDED);
            return;
        }
        if (opens(wouldBe) && !rehearsed.witnessed()) {
            unwitnessed++;
        }
        compare(sealed, receipt, wouldBe);
    }

    private boolean isGuess(Receipt receipt, RiskDecision wouldBe) {
        return opens(wouldBe) ? mayBeTwin(receipt) : isUncounted(receipt, wouldBe);
    }

    /** A limit that is new denies for want of a figure that nobody recorded while it was off. */
    private boolean isUncounted(Receipt receipt, RiskDecision wouldBe) {
        PreTradeView then = receipt.view();
        return !wouldBe.isApproved()
                && !then.activity().answers(profile)
                && then.activity().answers(then.profile());
    }

    /** Orders before the window that was looked at were not recorded. */
    private boolean mayBeTwin(Receipt receipt) {
        return !receipt.view().named()
                && receipt.ticket().origin() == OrderOrigin.USER
                && window(profile).compareTo(window(receipt.view().profile())) > 0;
    }

    private static BigDecimal window(RiskProfile profile) {
        return profile.limit(RiskLimit.DUPLICATE_WINDOW_SECONDS).orElse(BigDecimal.ZERO);
    }

    private static boolean opens(RiskDecision decision) {
        return decision instanceof Approved approved && approved.effect().opening().isPositive();
    }

    private void compare(SealedReceipt sealed, Receipt receipt, RiskDecision wouldBe) {
        RiskDecision was = receipt.decision();
        receipt.orderId().ifPresent(order -> orders.add(order, receipt, wouldBe));
        if (approvedSize(was).equals(approvedSize(wouldBe))) {
            return;
        }
        verdictsChanged++;
        if (was instanceof Approved before && passesSmaller(wouldBe, before.quantity())) {
            smallerOnly++;
        }
        changed.addFirst(new Changed(sealed, receipt.ticket(), was, wouldBe));
        if (changed.size() > MOST_LISTED) {
            changed.removeLast();
        }
    }

    private static boolean passesSmaller(RiskDecision decision, Quantity size) {
        Quantity most =
                switch (decision) {
                    case Approved approved -> approved.quantity();
                    case Denied denied -> denied.maxQuantity();
                };
        return most.isPositive() && most.compareTo(size) < 0;
    }

    private static Optional<Quantity> approvedSize(RiskDecision decision) {
        return decision instanceof Approved approved
                ? Optional.of(approved.quantity())
                : Optional.empty();
    }
}
