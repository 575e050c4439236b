package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.OrderEffect;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RuleVerdict;
import io.gatehouse.domain.risk.SealedReceipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** What must hold of every decision, asked of its receipt alone. */
final class GateLaws {
    private static final Set<String> MAY_STOP_AN_EXIT =
            Set.of(
                    "invalid_price",
                    "market_closed",
                    "trading_halted",
                    "nothing_to_reduce",
                    "price_collar");

    /** These latch: they stop openings whatever the opening adds. */
    private static final Set<String> LATCHES =
            Set.of(
                    "loss_streak",
                    "min_win_rate",
                    "max_daily_loss",
                    "max_weekly_loss",
                    "max_monthly_loss",
                    "max_drawdown");

    private final RiskGate gate;
    private final ReceiptReplay replay;

    GateLaws(ReceiptReader reader, RiskGate gate) {
        this.gate = gate;
        this.replay = new ReceiptReplay(reader, gate);
    }

    /** The receipt's decision, once it has kept every law. */
    Receipt assertKept(SealedReceipt sealed, String told) {
        ReceiptReplay.Result result = replay.replay(sealed);
        assertThat(result).as(told).isInstanceOf(ReceiptReplay.Result.Replayed.class);
        assertThat(result.differences()).as(told).isEmpty();
        Receipt receipt = ((ReceiptReplay.Result.Replayed) result).receipt();
        switch (receipt.decision()) {
            case Approved approved -> {
                approved.verdicts().forEach(verdict -> assertWithin(verdict, told));
                assertWorthNoMore(receipt, approved, told);
            }
            case Denied denied -> assertRightlyDenied(receipt, denied, told);
        }
        return receipt;
    }

    private static void assertWithin(RuleVerdict verdict, String told) {
        assertThat(verdict.isBreach()).as("%s %s", told, verdict).isFalse();
        verdict.verdict()
                .numbers()
                .ifPresent(
                        figures ->
                                assertThat(figures.projected().abs())
                                        .as("%s %s", told, verdict)
                                        .isLessThanOrEqualTo(
                                                figures.limit().max(figures.current().abs())));
    }

    /** What opens at once at the side it meets is within the order's notional, reckoned anew. */
    private static void assertWorthNoMore(Receipt receipt, Approved approved, String told) {
        approved.verdicts().stream()
                .filter(verdict -> verdict.check().equals("max_order_notional"))
                .flatMap(verdict -> verdict.verdict().numbers().stream())
                .forEach(
                        figures ->
                                assertThat(worthAtTheMarket(receipt, approved))
                                        .as("%s %s", told, receipt.ticket())
                                        .isLessThanOrEqualTo(
                                                figures.limit().max(figures.current())));
    }

    /** Base currency; zero for what does not meet the market. */
    private static BigDecimal worthAtTheMarket(Receipt receipt, Approved approved) {
        OrderTicket ticket = receipt.ticket();
        Holding traded = receipt.view().traded().orElseThrow();
        Quote quote = traded.quote().orElseThrow();
        boolean buys = ticket.side() == Side.BUY;
        BigDecimal price = (buys ? quote.buySide() : quote.sellSide()).orElseThrow().value();
        BigDecimal limit = ticket.price().map(Price::value).orElse(price);
        boolean meets = buys ? limit.compareTo(price) >= 0 : limit.compareTo(price) <= 0;
        return ticket.type().hasStop() || !meets
                ? BigDecimal.ZERO
                : approved.effect()
                        .opening()
                        .value()
                        .multiply(price)
                        .multiply(traded.instrument().spec().multiplier())
                        .multiply(traded.fxToBase().orElseThrow())
                        .setScale(8, RoundingMode.HALF_EVEN);
    }

    private void assertRightlyDenied(Receipt receipt, Denied denied, String told) {
        assertThat(denied.breaches()).as(told).isNotEmpty();
        denied.breaches().stream()
                .filter(breach -> !LATCHES.contains(breach.check()))
                .forEach(breach -> assertWorsens(breach, told));
        if (effect(receipt).isPureReduction()) {
            assertThat(denied.breaches())
                    .as(told)
                    .extracting(Breach::check)
                    .isSubsetOf(MAY_STOP_AN_EXIT);
        } else if (denied.breaches().stream()
                .noneMatch(breach -> breach.check().equals("duplicate_order"))) {
            // another size of a duplicate is another order, so its size is no matter
            assertLargestSize(receipt, denied, told);
        }
    }

    /** No limit denies what does not make it worse; lower bounds have figures of another kind. */
    private static void assertWorsens(Breach breach, String told) {
        breach.figures()
                .filter(figures -> figures.projected().abs().compareTo(figures.limit()) > 0)
                .map(Figures::current)
                .ifPresent(
                        current ->
                                assertThat(breach.figures().orElseThrow().projected().abs())
                                        .as("%s %s", told, breach)
                                        .isGreaterThan(current.abs()));
    }

    private void assertLargestSize(Receipt receipt, Denied denied, String told) {
        Quantity largest = denied.maxQuantity();
        if (largest.isPositive()) {
            assertThat(at(receipt, largest).breaches()).as("%s at %s", told, largest).isEmpty();
        }
        Quantity more = oneStepMore(receipt, largest);
        assertThat(at(receipt, more).isApproved())
                .as("%s at %s: %s, %s", told, more, receipt.ticket(), denied.breaches())
                .isFalse();
    }

    private RiskDecision at(Receipt receipt, Quantity quantity) {
        return gate.decide(receipt.view(), receipt.ticket().withQuantity(quantity));
    }

    private static Quantity oneStepMore(Receipt receipt, Quantity quantity) {
        ContractSpec spec = receipt.view().traded().orElseThrow().instrument().spec();
        BigDecimal step = spec.lotStep().value();
        BigDecimal more =
                quantity.value()
                        .divide(step, 0, RoundingMode.FLOOR)
                        .add(BigDecimal.ONE)
                        .multiply(step);
        return new Quantity(more).min(receipt.ticket().quantity());
    }

    static OrderEffect effect(Receipt receipt) {
        PreTradeView view = receipt.view();
        OrderTicket ticket = receipt.ticket();
        return OrderEffect.of(ticket, view.traded().orElseThrow(), view.workingOrders());
    }
}
