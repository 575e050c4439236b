package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one evaluator: every rule is asked, every breach is reported. Pure, no clock, no I/O. */
public final class RiskGate {
    /** The one check that is no rule: without an instrument there is nothing to judge. */
    static final String UNKNOWN = "instrument_unknown";

    private final List<Listed> rules;

    /** A rule and what never changes about it. */
    private record Listed(
            RiskRule rule, boolean bindsReductions, RuleVerdict passed, RuleVerdict notJudged) {
        static Listed of(RiskRule rule) {
            return new Listed(
                    rule,
                    rule.bindsReductions(),
                    new RuleVerdict(rule.check(), Verdict.PASSED),
                    new RuleVerdict(rule.check(), Verdict.NOT_JUDGED));
        }

        String check() {
            return passed.check();
        }

        /** Most rules have nothing to tell, and that is not made anew for each decision. */
        RuleVerdict verdict(Judgement order, boolean reducing) {
            Verdict verdict = judge(order, reducing);
            if (verdict instanceof Verdict.NotJudged) {
                return notJudged;
            }
            return verdict instanceof Verdict.Passed within && within.figures().isEmpty()
                    ? passed
                    : new RuleVerdict(check(), verdict);
        }

        Verdict judge(Judgement order, boolean reducing) {
            // Decided here and not in each rule, so that no new rule can trap an exit by
            // forgetting to ask.
            return bindsReductions || !reducing ? onDifference(order) : Verdict.NOT_JUDGED;
        }

        /** A change is judged by what it adds to the order that it takes the place of. */
        private Verdict onDifference(Judgement order) {
            Verdict verdict = rule.judge(order);
            return verdict instanceof Verdict.Breached breach
                            && order.replaced().isPresent()
                            && rule.isOfSize()
                    ? breach.beside(rule.judge(order.replaced().get()))
                    : verdict;
        }
    }

    /** What all rules say, in the order of the catalogue. */
    private record Answers(List<RuleVerdict> verdicts, boolean anyBreach) {}

    public RiskGate(List<RiskRule> rules) {
        this.rules = rules.stream().map(Listed::of).toList();
    }

    /**
     * A decision and, where it has resized the ticket, the check that one lot step more breaks; no
     * receipt tells of that.
     */
    public record Ruling(RiskDecision decision, Optional<String> boundBy) {
        private static Ruling of(RiskDecision decision) {
            return new Ruling(decision, Optional.empty());
        }
    }

    /** Judges a ticket against the view. */
    public RiskDecision decide(PreTradeView view, OrderTicket ticket) {
        return rule(view, ticket).decision();
    }

    /** The same, and what bound it. */
    public Ruling rule(PreTradeView view, OrderTicket ticket) {
        return view.traded()
                .map(traded -> rule(view, ticket, traded))
                .orElseGet(() -> Ruling.of(unknown(ticket)));
    }

    private Ruling rule(PreTradeView view, OrderTicket ticket, Holding traded) {
        Judgement order = Judgement.of(view, ticket, traded);
        Answers answers = ask(order);
        if (!answers.anyBreach()) {
            return Ruling.of(approved(order, ticket.quantity(), answers.verdicts()));
        }
        LargestSize largest = LargestSize.search(this, breakingOn(answers.verdicts()), order);
        if (ticket.allowResize() && largest.quantity().isPositive()) {
            Judgement resized = order.at(largest.quantity());
            return new Ruling(
                    approved(resized, ticket.quantity(), ask(resized).verdicts()),
                    Optional.of(largest.bindingCheck()));
        }
        return Ruling.of(
                new Denied(largest.quantity(), largest.bindingCheck(), answers.verdicts()));
    }

    /** The first check that a size breaks; empty when it passes. */
    Optional<String> firstBreach(Judgement order) {
        boolean reducing = order.effect().isPureReduction();
        for (Listed listed : rules) {
            if (listed.judge(order, reducing).isBreach()) {
                return Optional.of(listed.check());
            }
        }
        return Optional.empty();
    }

    /** A gate of no other rules than those that deny by these verdicts. */
    private RiskGate breakingOn(List<RuleVerdict> verdicts) {
        List<RiskRule> broken = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).isBreach()) {
                broken.add(rules.get(i).rule());
            }
        }
        return new RiskGate(broken);
    }

    private Answers ask(Judgement order) {
        boolean reducing = order.effect().isPureReduction();
        RuleVerdict[] verdicts = new RuleVerdict[rules.size()];
        boolean anyBreach = false;
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = rules.get(i).verdict(order, reducing);
            anyBreach |= verdicts[i].isBreach();
        }
        return new Answers(List.of(verdicts), anyBreach);
    }

    private static Approved approved(Judgement order, Quantity asked, List<RuleVerdict> verdicts) {
        Quantity quantity = order.effect().total();
        Optional<Quantity> adjustedFrom =
                quantity.equals(asked) ? Optional.empty() : Optional.of(asked);
        return new Approved(quantity, adjustedFrom, order.effect(), verdicts);
    }

    private static Denied unknown(OrderTicket ticket) {
        Verdict verdict =
                Verdict.breached(
                        Scope.INSTRUMENT,
                        "The catalogue has no instrument " + ticket.instrument() + ".");
        return new Denied(Quantity.ZERO, UNKNOWN, List.of(new RuleVerdict(UNKNOWN, verdict)));
    }
}
