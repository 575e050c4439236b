package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.bounded;
import static io.gatehouse.domain.risk.Contracts.index;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.ViewBuilder.rupees;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

class RiskGateTest {
    private static final RiskGate GATE = new RiskGate(RiskRules.all());

    /** One million INR, MEDIUM, BANKNIFTY at 45,200: the worked example of the rule table. */
    @Nested
    class WorkedExample {
        private final ViewBuilder view =
                rupees("1000000")
                        .preset(RiskTolerance.MEDIUM)
                        .marginBuffer("20")
                        .quoted(index("BANKNIFTY"), "45199", "45200");

        @Test
        void approves25ContractsWithTheirFigures() {
            RiskDecision decision = decide(view, twentyFive());

            assertThat(approved(decision).quantity().value()).isEqualByComparingTo("25");
            assertFigures(decision, "max_position_size", "200000", "135600");
            assertFigures(decision, "portfolio_concentration", "15", "13.56");
            assertFigures(decision, "risk_per_trade", "2", "0.75");
            // the mark of a flat instrument is the middle, 45,199.50
            assertFigures(decision, "leverage", "5", "1.1299875");
        }

        @Test
        void denies40WithBothChecksAndTheLargestSize() {
            Denied denied =
                    denied(decide(view, buy("40", "BANKNIFTY").limit("45200").stopLoss("44900")));

            assertThat(denied.breaches())
                    .extracting(Breach::check)
                    .containsExactly("max_position_size", "portfolio_concentration");
            assertThat(denied.breaches())
                    .extracting(breach -> breach.figures().orElseThrow().projected().toString())
                    .allSatisfy(text -> assertThat(text).matches("216960\\.?0*|21\\.696"));
            assertThat(denied.maxQuantity().value()).isEqualByComparingTo("27");
            assertThat(denied.bindingCheck()).isEqualTo("portfolio_concentration");
        }

        @Test
        void resizesTo27WhereTheOrderAllowsIt() {
            TicketBuilder asked = buy("40", "BANKNIFTY").limit("45200").stopLoss("44900");
            Approved approved = approved(decide(view, asked.allowResize()));

            assertThat(approved.quantity().value()).isEqualByComparingTo("27");
            assertThat(approved.adjustedFrom().orElseThrow().value()).isEqualByComparingTo("40");
            assertThat(approved.verdicts()).noneMatch(RuleVerdict::isBreach);
        }

        @Test
        void tellsWhatBoundTheSizeThatItMadeSmaller() {
            TicketBuilder asked = buy("40", "BANKNIFTY").limit("45200").stopLoss("44900");

            assertThat(rule(view, asked.allowResize()).boundBy())
                    .contains("portfolio_concentration");
            assertThat(rule(view, twentyFive().allowResize()).boundBy()).isEmpty();
        }

        private TicketBuilder twentyFive() {
            return buy("25", "BANKNIFTY").limit("45200").stopLoss("44900");
        }
    }

    @Nested
    class EveryBreach {
        @Test
        void isReportedNotOnlyTheFirst() {
            ViewBuilder view =
                    dollars("1000")
                            .inactive()
                            .state(TradingState.HALTED)
                            .marketClosed()
                            .denying("AAPL")
                            .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                            .limit(RiskLimit.PRICE_COLLAR_PERCENT, "10")
                            .with(RiskSwitch.STOP_LOSS_REQUIRED)
                            .quoted(share("AAPL"), "99", "101");

            assertThat(decide(view, buy("20.5", "AAPL").limit("150.005")).breaches())
                    .extracting(Breach::check)
                    .containsExactly(
                            "instrument_not_allowed",
                            "invalid_quantity",
                            "invalid_price",
                            "market_closed",
                            "account_inactive",
                            "trading_halted",
                            "reduce_only_mode",
                            "price_collar",
                            "max_order_quantity",
                            "stop_loss_required",
                            "insufficient_funds");
        }

        @Test
        void carriesTheVerdictOfEveryRule() {
            RiskDecision decision =
                    decide(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL"));

            assertThat(decision.verdicts())
                    .extracting(RuleVerdict::check)
                    .containsExactlyElementsOf(
                            RiskRules.all().stream().map(RiskRule::check).toList());
        }

        @Test
        void everyCheckHasACodeOfItsOwn() {
            assertThat(RiskRules.all()).extracting(RiskRule::check).doesNotHaveDuplicates();
        }
    }

    @Test
    void deniesWhatTheCatalogueDoesNotKnow() {
        Denied denied = denied(decide(dollars(), buy("1", "NOPE")));

        assertThat(denied.bindingCheck()).isEqualTo("instrument_unknown");
        assertThat(denied.maxQuantity().isZero()).isTrue();
        assertThat(denied.breaches())
                .extracting(Breach::check)
                .containsExactly("instrument_unknown");
    }

    /** What reduces goes out whatever else is wrong. */
    @Nested
    class Exits {
        private final ViewBuilder everythingWrong =
                dollars("-5000")
                        .inactive()
                        .state(TradingState.REDUCING)
                        .denying("AAPL")
                        .latchedDay("100000")
                        .navPeak("100000", "1", true)
                        .balance("EUR", "5")
                        .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                        .limit(RiskLimit.MAX_ORDER_NOTIONAL, "1")
                        .limit(RiskLimit.MAX_POSITION_SIZE, "1")
                        .limit(RiskLimit.MAX_OPEN_POSITIONS, "0")
                        .limit(RiskLimit.LEVERAGE_LIMIT, "0")
                        .limit(RiskLimit.MAX_DAILY_LOSS, "1")
                        .limit(RiskLimit.MAX_DRAWDOWN_PERCENT, "1")
                        .limit(RiskLimit.MAX_PRICE_AGE_SECONDS, "1")
                        .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS, "2")
                        .with(RiskSwitch.STOP_LOSS_REQUIRED)
                        .held(Contracts.untradable(share("AAPL")), "10.5", "90", "99", "101")
                        .quoteAge("AAPL", Duration.ofHours(1))
                        .recent(sell("10.5", "AAPL"), Duration.ofMillis(1));

        @Test
        void passAtAnySizeUpToThePosition() {
            assertThat(decide(everythingWrong, sell("10.5", "AAPL")).isApproved()).isTrue();
            assertThat(decide(everythingWrong, sell("0.3", "AAPL")).isApproved()).isTrue();
        }

        @Test
        void ignoreAStopOrTargetOfTheirOwn() {
            assertThat(
                            decide(everythingWrong, sell("5", "AAPL").stopLoss("1").target("900"))
                                    .isApproved())
                    .isTrue();
        }

        @Test
        void areWhatWouldPassOfALargerOrder() {
            Denied denied = denied(decide(everythingWrong, sell("20", "AAPL")));

            assertThat(denied.maxQuantity().value()).isEqualByComparingTo("10.5");
        }

        @Test
        void areWhatALargerOrderIsResizedTo() {
            Approved approved = approved(decide(everythingWrong, sell("20", "AAPL").allowResize()));

            assertThat(approved.quantity().value()).isEqualByComparingTo("10.5");
            assertThat(approved.effect().isPureReduction()).isTrue();
        }

        @Test
        void stopAtAHaltForAUserOnly() {
            everythingWrong.state(TradingState.HALTED);

            Denied denied = denied(decide(everythingWrong, sell("20", "AAPL")));
            assertThat(denied.maxQuantity().isZero()).isTrue();
            assertThat(
                            decide(
                                            everythingWrong,
                                            sell("10.5", "AAPL")
                                                    .reduceOnly()
                                                    .from(OrderOrigin.SYSTEM))
                                    .isApproved())
                    .isTrue();
        }

        @Test
        void areClampedWhenReduceOnly() {
            Approved approved = approved(decide(everythingWrong, sell("20", "AAPL").reduceOnly()));

            assertThat(approved.quantity().value()).isEqualByComparingTo("10.5");
            assertThat(approved.adjustedFrom().orElseThrow().value()).isEqualByComparingTo("20");
        }
    }

    /** The worked example of the loss periods. */
    @Test
    void measuresTheDayAgainstBaselineAndDeposits() {
        ViewBuilder view =
                dollars("145500")
                        .day("100000", "50000")
                        .limit(RiskLimit.MAX_DAILY_LOSS_PERCENT, "5")
                        .quoted(share("AAPL"), "100", "101");
        Denied denied = denied(decide(view, buy("501", "AAPL").stopLoss("100")));
        Figures figures = denied.breaches().getFirst().figures().orElseThrow();

        assertThat(denied.breaches()).extracting(Breach::check).containsExactly("max_daily_loss");
        assertThat(figures.current()).isEqualByComparingTo("4500");
        assertThat(figures.headroom()).isEqualByComparingTo("500");
        assertThat(figures.projected()).isEqualByComparingTo("5001");
        assertThat(denied.maxQuantity().value()).isEqualByComparingTo("500");
        assertThat(decide(view, buy("500", "AAPL").stopLoss("100")).isApproved()).isTrue();
    }

    @Nested
    class LargestPassingSize {
        private final ViewBuilder fiveAtMost =
                dollars("100000")
                        .quoted(share("AAPL"), "99", "101")
                        .limit(RiskLimit.MAX_ORDER_QUANTITY, "5")
                        .limit(RiskLimit.DUPLICATE_WINDOW_SECONDS, "2");

        @Test
        void isNoneThatWasSentAMomentAgo() {
            ViewBuilder view =
                    fiveAtMost
                            .recent(buy("5", "AAPL"), Duration.ofMillis(1))
                            .recent(buy("4", "AAPL"), Duration.ofMillis(1));

            Denied denied = denied(decide(view, buy("9", "AAPL")));

            assertThat(denied.maxQuantity().value()).isEqualByComparingTo("3");
            assertThat(denied.bindingCheck()).isEqualTo("duplicate_order");
        }

        @Test
        void isZeroWhereEverySmallerOneWasSent() {
            fiveAtMost.limit(RiskLimit.MAX_ORDER_QUANTITY, "1");
            ViewBuilder view = fiveAtMost.recent(buy("1", "AAPL"), Duration.ofMillis(1));

            Denied denied = denied(decide(view, buy("9", "AAPL")));

            assertThat(denied.maxQuantity().value()).isZero();
            assertThat(denied.bindingCheck()).isEqualTo("duplicate_order");
        }

        @Test
        void isFoundAmongABillionSteps() {
            ViewBuilder view = dollars("12345678.90").quoted(share("AAPL"), "0.01", "0.01");

            assertThat(maxQuantity(view, buy("10000000000", "AAPL")))
                    .isEqualByComparingTo("1234567890");
        }

        @Test
        void isZeroWhenNoSizePasses() {
            ViewBuilder view =
                    dollars()
                            .with(RiskSwitch.STOP_LOSS_REQUIRED)
                            .quoted(share("AAPL"), "99", "101");
            Denied denied = denied(decide(view, buy("10", "AAPL")));

            assertThat(denied.maxQuantity().isZero()).isTrue();
            assertThat(denied.bindingCheck()).isEqualTo("stop_loss_required");
        }

        @Test
        void isZeroWhenTheLeastOrderIsTooLarge() {
            // 5 x 101 = 505 of 500
            ViewBuilder view =
                    dollars("500").quoted(bounded(share("AAPL"), "5", "100"), "99", "101");
            Denied denied = denied(decide(view, buy("10", "AAPL")));

            assertThat(denied.maxQuantity().isZero()).isTrue();
            assertThat(denied.bindingCheck()).isEqualTo("insufficient_funds");
        }

        @Test
        void neverExceedsWhatWasAsked() {
            ViewBuilder view = dollars().quoted(bounded(share("AAPL"), "5", "100"), "99", "101");

            assertThat(maxQuantity(view, buy("3", "AAPL"))).isEqualByComparingTo("0");
            assertThat(maxQuantity(view, buy("7.5", "AAPL"))).isEqualByComparingTo("7");
        }

        @Test
        void namesTheCheckThatOneStepMoreBreaks() {
            // cash for 49, leverage for 25
            ViewBuilder view =
                    dollars("5000")
                            .limit(RiskLimit.LEVERAGE_LIMIT, "0.5")
                            .quoted(share("AAPL"), "100", "100");
            Denied denied = denied(decide(view, buy("60", "AAPL")));

            assertThat(denied.breaches())
                    .extracting(Breach::check)
                    .containsExactly("leverage", "insufficient_funds");
            assertThat(denied.maxQuantity().value()).isEqualByComparingTo("25");
            assertThat(denied.bindingCheck()).isEqualTo("leverage");
        }

        @Test
        void isLessAWorkingOrderThatTakesTheSameRoom() {
            ViewBuilder view =
                    dollars("5000")
                            .quoted(share("AAPL"), "99", "100")
                            .working(buy("20", "AAPL").limit("100"));

            assertThat(maxQuantity(view, buy("60", "AAPL"))).isEqualByComparingTo("30");
        }
    }

    private static RiskDecision decide(ViewBuilder view, TicketBuilder builder) {
        return rule(view, builder).decision();
    }

    private static RiskGate.Ruling rule(ViewBuilder view, TicketBuilder builder) {
        OrderTicket ticket = builder.ticket();
        return GATE.rule(view.of(ticket.instrument()), ticket);
    }

    private static BigDecimal maxQuantity(ViewBuilder view, TicketBuilder builder) {
        return denied(decide(view, builder)).maxQuantity().value();
    }

    private static Approved approved(RiskDecision decision) {
        assertThat(decision.breaches()).isEmpty();
        return (Approved) decision;
    }

    private static Denied denied(RiskDecision decision) {
        assertThat(decision).isInstanceOf(Denied.class);
        return (Denied) decision;
    }

    private static void assertFigures(
            RiskDecision decision, String check, String limit, String projected) {
        Verdict verdict =
                decision.verdicts().stream()
                        .filter(one -> one.check().equals(check))
                        .findFirst()
                        .orElseThrow()
                        .verdict();
        assertThat(verdict).isInstanceOf(Verdict.Passed.class);
        Figures shown = ((Verdict.Passed) verdict).figures().orElseThrow().shown();
        assertThat(shown.limit()).isEqualByComparingTo(limit);
        assertThat(shown.projected().setScale(7, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(projected);
    }
}
