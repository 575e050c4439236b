package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.index;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;
import static io.gatehouse.domain.risk.ViewBuilder.rupees;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.math.RoundingMode;

class RiskGateTest extends GateCase {
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
