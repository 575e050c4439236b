package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.rule.RiskRules;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ReplayDecisionTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final DecisionReplay again =
            new DecisionReplay(
                    new ReceiptReplay(
                            new ReceiptReader(
                                    RiskRules.VERSION, RiskRules.all(), house.catalogue::calendar),
                            new RiskGate(RiskRules.all())));
    private final ReplayDecision replay =
            new ReplayDecision(house.access, house.decisionLog, again);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void makesTheSameDecisionAgain() {
        UUID decision = decided().decisionId();
        house.quote(BTC, "10000", "10000");

        DecisionReplay.Replayed replayed = done(replayed(decision));

        assertThat(replayed.isIdentical()).isTrue();
        assertThat(replayed.decision().isApproved()).isTrue();
        assertThat(replayed.receipt().decisionId()).isEqualTo(decision);
        assertThat(done(new ReplayAnyDecision(house.decisionLog, again).replay(decision)))
                .isEqualTo(replayed);
    }

    @Test
    void saysWhatComesOutDifferently() {
        SealedReceipt altered = altered("\"opening\":\"0.1\"", "\"opening\":\"0.2\"");

        DecisionReplay.Replayed replayed = done(again.of(altered));

        assertThat(replayed.isIdentical()).isFalse();
        assertThat(replayed.differences())
                .containsExactly(new Difference("decision.opening", "0.2", "0.1"));
    }

    @Test
    void doesNotPretendToKnowOtherRules() {
        SealedReceipt altered =
                altered("\"rules\":\"" + RiskRules.VERSION + "\"", "\"rules\":\"0\"");

        assertThat(refused(again.of(altered)))
                .isEqualTo(
                        new Refusal.Conflict(
                                "rule_set_changed",
                                "The decision was made under rule set 0; rule set "
                                        + RiskRules.VERSION
                                        + " is in force and would decide for itself."));
    }

    @Test
    void saysThatAReceiptIsDamaged() {
        assertThat(refused(again.of(altered("\"tif\":\"DAY\",", ""))))
                .isEqualTo(
                        new Refusal.Conflict(
                                "receipt_unreadable",
                                "The receipt cannot be read: receipt > ticket > tif is missing."));
    }

    @Test
    void hidesDecisionsOfOthers() {
        UUID decision = decided().decisionId();

        assertThat(
                        refused(
                                replay.replay(
                                        house.somebody(Role.TRADER),
                                        Optional.of(ada.account()),
                                        decision)))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(refused(replayed(new UUID(1, 1)))).isEqualTo(new Refusal.NotFound("decision"));
        assertThat(refused(new ReplayAnyDecision(house.decisionLog, again).replay(new UUID(1, 1))))
                .isEqualTo(new Refusal.NotFound("decision"));
    }

    private Outcome<DecisionReplay.Replayed> replayed(UUID decision) {
        return replay.replay(ada.actor(), Optional.of(ada.account()), decision);
    }

    /** The receipt of a purchase of 0.1 coins, with one thing in its text falsified. */
    private SealedReceipt altered(String of, String becomes) {
        SealedReceipt honest = decided();
        assertThat(honest.canonical()).contains(of);
        return new SealedReceipt(
                honest.account(),
                honest.decisionId(),
                honest.orderId(),
                honest.sequence(),
                honest.approved(),
                honest.at(),
                honest.canonical().replace(of, becomes),
                honest.hash());
    }

    private SealedReceipt decided() {
        house.quote(BTC, "50000", "50000");
        ada.filled(Side.BUY, BTC, "0.1", "49000");
        List<SealedReceipt> page =
                house.decisionLog.page(
                        new DecisionLog.Query(
                                ada.account(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1));
        return page.getFirst();
    }
}
