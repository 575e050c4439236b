package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Receipts for tests, whose every instrument trades around the clock, and their reader. */
public final class Receipts {
    public static final RiskGate GATE = new RiskGate(RiskRules.all());

    public static final ReceiptReader READER =
            new ReceiptReader(RiskRules.VERSION, RiskRules.all(), Receipts::calendar);

    private Receipts() {}

    /** What the gate says of a ticket. */
    public static Receipt decided(PreTradeView view, OrderTicket ticket) {
        return of(view, ticket, GATE.decide(view, ticket));
    }

    static Receipt of(PreTradeView view, OrderTicket ticket, RiskDecision decision) {
        return of(view.at(), view.standing().accountId(), view, ticket, decision);
    }

    static Receipt of(
            Instant at,
            AccountId account,
            PreTradeView view,
            OrderTicket ticket,
            RiskDecision decision) {
        return new Receipt(
                new UUID(1, 1),
                account,
                Optional.of(new OrderId(new UUID(2, 2))),
                at,
                17,
                4,
                3,
                RiskRules.VERSION,
                view,
                ticket,
                decision);
    }

    /** A canonical text as it would be stored, of an approval or of a denial. */
    static SealedReceipt sealed(String canonical, boolean approved) {
        return new SealedReceipt(
                new AccountId(new UUID(7, 7)),
                new UUID(1, 1),
                Optional.of(new OrderId(new UUID(2, 2))),
                17,
                approved,
                ViewBuilder.NOW,
                canonical,
                Receipt.hash("", canonical));
    }

    static SealedReceipt sealed(Receipt receipt) {
        return sealed(receipt.canonical(), receipt.decision().isApproved());
    }

    private static Optional<TradingCalendar> calendar(String id) {
        return id.equals("24x7") ? Optional.of(new AroundTheClock()) : Optional.empty();
    }
}
