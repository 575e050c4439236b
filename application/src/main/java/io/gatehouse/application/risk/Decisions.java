package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.TradingLatches;
import io.gatehouse.domain.risk.rule.RepeatExecution;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions that bind: the gate's verdict on the books, sealed as a receipt. */
public final class Decisions {
    private final RiskGate gate;

    public Decisions(RiskGate gate) {
        this.gate = gate;
    }

    /** A decision, the receipt that proves it, and what bound a size that was made smaller. */
    public record Decided(RiskDecision decision, SealedReceipt receipt, Optional<String> boundBy) {}

    /** Who asks for what, under which identities. */
    public record Question(
            UUID decisionId,
            Optional<OrderId> orderId,
            OrderTicket ticket,
            PreTradeViews.Arrival arrival) {}

    /** Judges without a trace: the dry run. */
    public RiskDecision rehearse(
            AccountBook book, Market market, OrderTicket ticket, PreTradeViews.Arrival arrival) {
        return gate.decide(PreTradeViews.of(book, market, ticket, arrival), ticket);
    }

    /**
     * Judges tickets for one instrument under a profile in their order up to the first denial, each
     * while those before it are working, without a trace; they are no duplicates of one another.
     */
    public List<RiskDecision> rehearse(
            AccountBook book, Market market, List<OrderTicket> tickets, RiskProfile profile) {
        List<RiskDecision> decisions = new ArrayList<>();
        List<WorkingOrder> before = new ArrayList<>();
        for (OrderTicket ticket : tickets) {
            PreTradeView view =
                    PreTradeViews.of(book, market, ticket, PreTradeViews.Arrival.NAMED)
                            .under(profile)
                            .beside(
                                    before,
                                    YieldingProtection.beside(book, ticket.instrument(), before));
            RiskDecision decision = gate.decide(view, ticket);
            decisions.add(decision);
            if (!(decision instanceof RiskDecision.Approved approved)) {
                break;
            }
            before.add(imagined(before.size(), ticket, approved));
        }
        return List.copyOf(decisions);
    }

    /** The order that would work: what only reduces works so, whatever its ticket says. */
    private static WorkingOrder imagined(
            int number, OrderTicket ticket, RiskDecision.Approved approved) {
        OrderTicket works =
                approved.effect().isPureReduction() ? ticket.asReduceOnly(ticket.origin()) : ticket;
        return WorkingOrder.of(new OrderId(new UUID(0, number)), works, ticket.quantity());
    }

    /** Judges and seals the receipt into the account's chain. */
    public Decided decide(AccountBook book, Market market, Question question) {
        PreTradeView view = PreTradeViews.of(book, market, question.ticket(), question.arrival());
        RiskGate.Ruling ruling = gate.rule(view, question.ticket());
        RiskDecision decision = ruling.decision();
        market.platform().confirm(book, decision);
        SealedReceipt receipt = seal(book, market, question, view, decision);
        book.seal(receipt);
        RepeatExecution.latchedBy(ruling, view, question.ticket())
                .ifPresent(latch -> latch(book, latch));
        return new Decided(decision, receipt, ruling.boundBy());
    }

    private static void latch(AccountBook book, RepeatLatch latch) {
        TradingLatches before = book.risk().trading();
        TradingLatches after = before.with(latch);
        if (!after.equals(before)) {
            book.risk(book.risk().withTrading(after));
        }
    }

    private static SealedReceipt seal(
            AccountBook book,
            Market market,
            Question question,
            PreTradeView view,
            RiskDecision decision) {
        ChainHead head = book.state().receipts();
        Receipt receipt =
                new Receipt(
                        question.decisionId(),
                        book.id(),
                        question.orderId(),
                        view.at(),
                        head.sequence() + 1,
                        book.state().profile().version(),
                        market.riskConfig().number(),
                        RiskRules.VERSION,
                        view,
                        question.ticket(),
                        decision);
        String canonical = receipt.canonical();
        return new SealedReceipt(
                book.id(),
                question.decisionId(),
                question.orderId(),
                receipt.sequence(),
                decision.isApproved(),
                view.at(),
                canonical,
                Receipt.hash(head.hash(), canonical));
    }
}
