package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.application.risk.DecisionReplay;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.HaltHistory;
import io.gatehouse.application.risk.ListDecisions;
import io.gatehouse.application.risk.RehearseProfile;
import io.gatehouse.application.risk.ReplayAnyDecision;
import io.gatehouse.application.risk.ReplayDecision;
import io.gatehouse.application.risk.ShowDecision;
import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.application.risk.ShowRiskPortfolio;
import io.gatehouse.domain.risk.ReceiptCheck;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.rule.RiskRules;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts the use cases of decisions together. */
@Factory
final class RiskFactory {
    /** Some seconds of work; a trader's year and more. */
    private static final int MOST_REHEARSED = 100_000;

    private final AccountAccess access;

    RiskFactory(AccountAccess access) {
        this.access = access;
    }

    @Singleton
    CheckOrder checkOrder(BookReader books, Brokers brokers, Decisions decisions) {
        return new CheckOrder(access, books, brokers, decisions);
    }

    @Singleton
    ShowHeadroom showHeadroom(
            BookReader books, InstrumentCatalogue catalogue, Decisions decisions) {
        return new ShowHeadroom(access, books, catalogue, decisions);
    }

    @Singleton
    ShowRiskPortfolio showRiskPortfolio(BookReader books) {
        return new ShowRiskPortfolio(access, books);
    }

    @Singleton
    ListDecisions listDecisions(DecisionLog decisions) {
        return new ListDecisions(access, decisions);
    }

    @Singleton
    ShowDecision showDecision(DecisionLog decisions) {
        return new ShowDecision(access, decisions);
    }

    @Singleton
    ReceiptReader receiptReader(InstrumentCatalogue catalogue) {
        return new ReceiptReader(RiskRules.VERSION, RiskRules.all(), catalogue::calendar);
    }

    @Singleton
    ReceiptReplay receiptReplay(ReceiptReader reader, RiskGate gate) {
        return new ReceiptReplay(reader, gate);
    }

    @Singleton
    DecisionReplay decisionReplay(ReceiptReplay replay) {
        return new DecisionReplay(replay);
    }

    @Singleton
    ReplayDecision replayDecision(DecisionLog decisions, DecisionReplay replay) {
        return new ReplayDecision(access, decisions, replay);
    }

    @Singleton
    ReplayAnyDecision replayAnyDecision(DecisionLog decisions, DecisionReplay replay) {
        return new ReplayAnyDecision(decisions, replay);
    }

    @Singleton
    ReceiptCheck receiptCheck(ReceiptReplay replay) {
        return new ReceiptCheck(replay);
    }

    @Singleton
    RehearseProfile rehearseProfile(
            AccountStore accounts,
            AuditTrail audit,
            InstrumentCatalogue catalogue,
            DecisionLog decisions,
            PositionStore positions,
            ReceiptReader reader,
            RiskGate gate) {
        return new RehearseProfile(
                access,
                new RehearseProfile.Records(
                        accounts, new HaltHistory(audit), catalogue, decisions, positions),
                reader,
                gate,
                MOST_REHEARSED);
    }
}
