package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.order.CopyRisk;
import io.gatehouse.application.order.PlaceOrders;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.signal.ApproveSignal;
import io.gatehouse.application.signal.CopyOrders;
import io.gatehouse.application.signal.CreateSignal;
import io.gatehouse.application.signal.FanOutSignal;
import io.gatehouse.application.signal.FollowedRisk;
import io.gatehouse.application.signal.ListFanOut;
import io.gatehouse.application.signal.ListSignals;
import io.gatehouse.application.signal.RejectSignal;
import io.gatehouse.application.signal.ResumeApprovals;
import io.gatehouse.application.signal.ResumeFanOuts;
import io.gatehouse.application.signal.ShowSignal;
import io.gatehouse.application.signal.SignalOrders;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts the use cases of signals together. */
@Factory
final class SignalFactory {
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofSeconds(15);

    private final AccountAccess access;
    private final SignalStore signals;
    private final OrderStore orders;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    SignalFactory(
            AccountAccess access,
            SignalStore signals,
            OrderStore orders,
            AccountAudit audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.signals = signals;
        this.orders = orders;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Singleton
    CreateSignal createSignal(
            AccountStore accounts,
            InstrumentCatalogue catalogue,
            Ids ids,
            SignalSettings settings) {
        return new CreateSignal(
                access,
                accounts,
                catalogue,
                signals,
                audit,
                transactions,
                ids,
                clock,
                settings.lasting());
    }

    @Singleton
    ListSignals listSignals() {
        return new ListSignals(access, signals, clock);
    }

    @Singleton
    ShowSignal showSignal() {
        return new ShowSignal(access, signals, clock);
    }

    @Singleton
    SignalOrders signalOrders(Decisions decisions, Ids ids) {
        return new SignalOrders(decisions, ids);
    }

    @Singleton
    CopyRisk copyRisk() {
        return new FollowedRisk(signals);
    }

    @Singleton
    ApproveSignal approveSignal(SignalOrders signalOrders, SubmitOrder submit) {
        return new ApproveSignal(
                access, signals, orders, audit, signalOrders, submit, transactions, clock);
    }

    @Singleton
    RejectSignal rejectSignal() {
        return new RejectSignal(access, signals, audit, transactions, clock);
    }

    @Singleton
    CopyOrders copyOrders(SignalOrders signalOrders, PlaceOrders placeOrders) {
        return new CopyOrders(signals, orders, signalOrders, placeOrders, transactions, clock);
    }

    @Singleton
    FanOutSignal fanOutSignal(
            SubscriptionStore subscriptions, AccountStore accounts, CopyOrders copies) {
        return new FanOutSignal(
                access, signals, subscriptions, accounts, copies, audit, transactions, clock);
    }

    @Singleton
    ResumeFanOuts resumeFanOuts(CopyOrders copies) {
        return new ResumeFanOuts(signals, copies, clock, LEFT_BEHIND);
    }

    @Singleton
    Jobs.Job fanOutResumption(ResumeFanOuts resume) {
        return new Jobs.Job("resume-fan-outs", OFTEN, resume::run);
    }

    @Singleton
    ResumeApprovals resumeApprovals(CopyOrders copies) {
        return new ResumeApprovals(signals, copies, clock, LEFT_BEHIND);
    }

    @Singleton
    Jobs.Job approvalResumption(ResumeApprovals resume) {
        return new Jobs.Job("resume-approvals", OFTEN, resume::run);
    }

    @Singleton
    ListFanOut listFanOut() {
        return new ListFanOut(access, signals, clock);
    }
}
