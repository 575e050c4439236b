package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** What holds for every account and every order; a failure names its seed. */
class RiskGatePropertiesTest {
    private static final RiskGate GATE = new RiskGate(RiskRules.all());
    private static final int CASES = 2500;
    private static final List<Question> QUESTIONS =
            LongStream.range(0, CASES)
                    .mapToObj(Question::new)
                    .filter(question -> question.view.traded().isPresent())
                    .toList();

    private static final Set<String> MAY_STOP_AN_EXIT =
            Set.of(
                    "invalid_price",
                    "market_closed",
                    "trading_halted",
                    "nothing_to_reduce",
                    "price_collar");

    @Test
    void theLargestSizePassesWhenItIsSentAgain() {
        int[] seen = new int[1];
        forEachDenied(
                (question, denied) -> {
                    Quantity largest = denied.maxQuantity();
                    if (largest.isPositive()) {
                        seen[0]++;
                        assertThat(question.at(largest).breaches())
                                .as("%s at %s", question, largest)
                                .isEmpty();
                    }
                });
        assertThat(seen[0]).as("cases in which some size passes").isGreaterThan(CASES / 20);
    }

    @Test
    void noLotBetweenTheLargestSizeAndTheAskedOnePasses() {
        forEachDenied(
                (question, denied) -> {
                    Random random = new Random(question.seed);
                    for (Quantity larger : larger(question, denied.maxQuantity(), random)) {
                        assertThat(question.at(larger).isApproved())
                                .as("%s at %s, largest %s", question, larger, denied.maxQuantity())
                                .isFalse();
                    }
                });
    }

    @Test
    void theBindingCheckIsBrokenByOneLotStepMore() {
        forEachDenied(
                (question, denied) -> {
                    Quantity next =
                            next(question, denied.maxQuantity()).min(question.ticket.quantity());
                    if (question.isValidSize(next)) {
                        assertThat(question.at(next).breaches())
                                .as("%s at %s", question, next)
                                .extracting(Breach::check)
                                .contains(denied.bindingCheck());
                    }
                });
    }

    @Test
    void anExitIsStoppedOnlyByWhatMayStopExits() {
        int[] seen = new int[1];
        forEach(
                question -> {
                    RiskDecision decision = question.decide();
                    if (question.effect().isPureReduction()) {
                        seen[0]++;
                        assertThat(decision.breaches())
                                .as("%s", question)
                                .extracting(Breach::check)
                                .isSubsetOf(MAY_STOP_AN_EXIT);
                    }
                });
        assertThat(seen[0]).as("exits").isGreaterThan(CASES / 20);
    }

    @Test
    void whatReducesOfADeniedOrderIsOffered() {
        forEachDenied(
                (question, denied) -> {
                    Quantity reducing = question.effect().reducing();
                    if (reducing.isPositive() && question.at(reducing).isApproved()) {
                        assertThat(denied.maxQuantity())
                                .as("%s", question)
                                .isGreaterThanOrEqualTo(reducing);
                    }
                });
    }

    @Test
    void noApprovedFigureIsBeyondItsLimitAndWorseThanBefore() {
        int[] seen = new int[1];
        forEach(
                question -> {
                    if (question.decide() instanceof Approved approved) {
                        seen[0]++;
                        approved.verdicts().forEach(one -> assertWithin(question, one));
                    }
                });
        assertThat(seen[0]).as("approved").isGreaterThan(CASES / 20);
    }

    @Test
    void anApprovedOrderReservesExactlyWhatWasProjected() {
        forEach(
                question -> {
                    if (question.decide() instanceof Approved approved
                            && !question.ticket.isProtective()) {
                        assertReserved(question, approved.quantity());
                    }
                });
    }

    @Test
    void anotherOpeningNeverMakesRoom() {
        forEachDenied(
                (question, denied) -> {
                    if (question.effect().reducing().isZero()
                            && denied.maxQuantity().isPositive()) {
                        PreTradeView fuller = question.with(denied.maxQuantity());
                        assertThat(GATE.decide(fuller, question.ticket).isApproved())
                                .as("%s", question)
                                .isFalse();
                    }
                });
    }

    @Test
    void decidingIsDeterministic() {
        forEach(
                question ->
                        assertThat(question.decide())
                                .as("%s", question)
                                .isEqualTo(new Question(question.seed).decide()));
    }

    private static void assertWithin(Question question, RuleVerdict one) {
        if (one.verdict() instanceof Verdict.Passed passed && passed.figures().isPresent()) {
            Figures figures = passed.figures().get();
            BigDecimal bound = figures.limit().max(figures.current().abs());
            assertThat(figures.projected())
                    .as("%s %s", question, one.check())
                    .isLessThanOrEqualTo(bound);
        }
    }

    private static void assertReserved(Question question, Quantity quantity) {
        Judgement order =
                Judgement.of(
                        question.view,
                        question.ticket.withQuantity(quantity),
                        question.view.traded().orElseThrow());
        PreTradeView fuller = question.with(quantity);
        Exposures after = Exposures.of(fuller.holdings(), fuller.workingOrders());
        Exposures before = order.exposures();

        assertThat(after.totals())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .as("%s", question)
                .isEqualTo(order.totalsAfter());
        assertThat(after.pendingLossAtStop())
                .as("%s", question)
                .isEqualByComparingTo(order.lossOfOpenings());
        assertThat(after.pendingCash())
                .as("%s", question)
                .isEqualByComparingTo(before.pendingCash().add(order.cashNeeded()));
    }

    private static List<Quantity> larger(Question question, Quantity from, Random random) {
        BigDecimal step = question.step();
        long first = steps(from, step) + 1;
        long last = steps(question.ticket.quantity(), step);
        List<Quantity> sizes = new ArrayList<>();
        for (int i = 0; i < 6 && first <= last; i++) {
            long picked = i < 2 ? first + i : first + random.nextLong(last - first + 1);
            if (picked <= last) {
                sizes.add(new Quantity(step.multiply(BigDecimal.valueOf(picked))));
            }
        }
        return sizes;
    }

    private static Quantity next(Question question, Quantity from) {
        BigDecimal step = question.step();
        return new Quantity(step.multiply(BigDecimal.valueOf(steps(from, step) + 1)));
    }

    private static long steps(Quantity quantity, BigDecimal step) {
        return quantity.value().divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    private static void forEach(Consumer<Question> property) {
        QUESTIONS.forEach(property);
    }

    private static void forEachDenied(BiConsumer<Question, Denied> property) {
        forEach(
                question -> {
                    // another size of a duplicate is another order, so its size is no matter
                    if (question.decide() instanceof Denied denied
                            && denied.breaches().stream()
                                    .noneMatch(one -> one.check().equals("duplicate_order"))) {
                        property.accept(question, denied);
                    }
                });
    }

    private static final class Question {
        private final long seed;
        private final PreTradeView view;
        private final OrderTicket ticket;

        Question(long seed) {
            RandomDesk desk = new RandomDesk(new Random(seed));
            this.seed = seed;
            this.view = desk.view();
            this.ticket = desk.ticket();
        }

        RiskDecision decide() {
            return GATE.decide(view, ticket);
        }

        RiskDecision at(Quantity quantity) {
            return GATE.decide(view, ticket.withQuantity(quantity));
        }

        OrderEffect effect() {
            return OrderEffect.of(ticket, view.traded().orElseThrow(), view.workingOrders());
        }

        BigDecimal step() {
            return view.traded().orElseThrow().instrument().spec().lotStep().value();
        }

        boolean isValidSize(Quantity quantity) {
            Quantity least = view.traded().orElseThrow().instrument().spec().minQuantity();
            return quantity.compareTo(least) >= 0;
        }

        /** The view once the order is accepted at a size. */
        PreTradeView with(Quantity quantity) {
            List<WorkingOrder> working = new ArrayList<>(view.workingOrders());
            working.add(WorkingOrder.of(new OrderId(new UUID(2, 2)), ticket, quantity));
            return new PreTradeView(
                    view.at(),
                    view.standing(),
                    view.profile(),
                    view.marginBufferPercent(),
                    view.accountFreshness(),
                    view.traded(),
                    view.marketOpen(),
                    view.named(),
                    view.holdings(),
                    view.unlisted(),
                    working,
                    view.recentOrders(),
                    view.activity(),
                    view.ratesToBase(),
                    view.platform(),
                    view.copyRisk(),
                    view.replaces(),
                    view.filled());
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + ticket;
        }
    }
}
