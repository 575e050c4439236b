package io.gatehouse.application.risk;

import io.gatehouse.application.risk.Rehearsal.Changed;
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
import java.util.HashSet;
import java.util.List;
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
    private int seen;
    private int notRehearsed;
    private int verdictsChanged;

    RehearsedDecisions(ReceiptReader reader, RiskGate gate, RiskProfile profile) {
        this.reader = reader;
        this.gate = gate;
        this.profile = profile;
    }

    void add(SealedReceipt sealed) {
        seen++;
        read(sealed).ifPresentOrElse(receipt -> rehearse(sealed, receipt), () -> notRehearsed++);
    }

    int seen() {
        return seen;
    }

    int notRehearsed() {
        return notRehearsed;
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

    private Optional<Receipt> read(SealedReceipt sealed) {
        try {
            return switch (reader.read(sealed)) {
                case Reading.Whole whole -> Optional.of(whole.receipt());
                case Reading.OfOtherRules other -> Optional.empty();
            };
        } catch (UnreadableReceiptException damaged) {
            return Optional.empty();
        }
    }

    private void rehearse(SealedReceipt sealed, Receipt receipt) {
        PreTradeView view = receipt.view().under(profile);
        RiskDecision wouldBe = gate.decide(view, receipt.ticket());
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
