package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.order.ApplyExecution;
import io.gatehouse.application.order.CancelOrder;
import io.gatehouse.application.order.CancelOrders;
import io.gatehouse.application.order.ConnectBrokers;
import io.gatehouse.application.order.CopyRisk;
import io.gatehouse.application.order.Dispatch;
import io.gatehouse.application.order.OrderWatch;
import io.gatehouse.application.order.PlaceOrders;
import io.gatehouse.application.order.ReplaceOrder;
import io.gatehouse.application.order.ResendCommands;
import io.gatehouse.application.order.ResolveUnknowns;
import io.gatehouse.application.order.RestoreProtection;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TakeOverOrders;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.rule.RiskRules;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts the use cases of orders and the gate before them together. */
@Factory
final class OrderFactory {
    /** How often brokers are asked of unknown orders, and how long those may resolve themselves. */
    private static final Duration INQUIRY = Duration.ofSeconds(5);

    /** How long a broker may take to answer a cancel or a change before it is asked again. */
    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(10);

    /** After which the others go on with what a node held. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** How often a position without the protection that it shall have gets it anew. */
    private static final Duration PROTECTION = Duration.ofMinutes(5);

    private final Ids ids;

    OrderFactory(Ids ids) {
        this.ids = ids;
    }

    @Singleton
    RiskGate riskGate() {
        return new RiskGate(RiskRules.all());
    }

    @Singleton
    Decisions decisions(RiskGate gate) {
        return new Decisions(gate);
    }

    @Singleton
    OrderWatch orderWatch() {
        return new OrderWatch();
    }

    @Singleton
    Dispatch dispatch(Brokers brokers) {
        return new Dispatch(brokers);
    }

    @Singleton
    SubmitOrder submitOrder(
            AccountAccess access,
            AccountDesk desk,
            Decisions decisions,
            Dispatch dispatch,
            OrderWatch watch,
            DecisionLog receipts) {
        return new SubmitOrder(access, desk, decisions, dispatch, watch, receipts, ids);
    }

    @Singleton
    PlaceOrders placeOrders(
            AccountDesk desk, Decisions decisions, Dispatch dispatch, DecisionLog receipts) {
        return new PlaceOrders(desk, decisions, dispatch, receipts, ids);
    }

    @Singleton
    ReplaceOrder replaceOrder(
            AccountAccess access,
            AccountDesk desk,
            Decisions decisions,
            Dispatch dispatch,
            OrderWatch watch,
            CopyRisk copyRisk) {
        return new ReplaceOrder(access, desk, decisions, dispatch, watch, copyRisk, ids);
    }

    @Singleton
    CancelOrder cancelOrder(
            AccountAccess access, AccountDesk desk, Dispatch dispatch, OrderWatch watch) {
        return new CancelOrder(access, desk, dispatch, watch, ids);
    }

    @Singleton
    CancelOrders cancelOrders(
            AccountAccess access,
            AccountDesk desk,
            Dispatch dispatch,
            OrderWatch watch,
            OrderStore orders) {
        return new CancelOrders(access, desk, dispatch, watch, orders, ids);
    }

    @Singleton
    ApplyExecution applyExecution(AccountDesk desk, Dispatch dispatch) {
        return new ApplyExecution(desk, dispatch, ids);
    }

    @Singleton
    ResolveUnknowns resolveUnknowns(
            Brokers brokers,
            OrderStore orders,
            AccountDesk desk,
            ApplyExecution executions,
            Dispatch dispatch,
            Clock clock) {
        return new ResolveUnknowns(brokers, orders, desk, executions, dispatch, ids, clock);
    }

    @Singleton
    Jobs.Job unknownOrders(ResolveUnknowns resolveUnknowns) {
        return new Jobs.Job(
                "resolve-unknown-orders", INQUIRY, () -> resolveUnknowns.resolve(INQUIRY));
    }

    @Singleton
    ResendCommands resendCommands(
            Brokers brokers, OrderStore orders, AccountDesk desk, Dispatch dispatch, Clock clock) {
        return new ResendCommands(brokers, orders, desk, dispatch, clock);
    }

    @Singleton
    Jobs.Job unansweredCommands(ResendCommands resendCommands) {
        return new Jobs.Job(
                "resend-commands", INQUIRY, () -> resendCommands.resend(COMMAND_PATIENCE));
    }

    @Singleton
    RestoreProtection restoreProtection(
            PositionStore positions, OrderStore orders, AccountDesk desk, Dispatch dispatch) {
        return new RestoreProtection(positions, orders, desk, dispatch, ids);
    }

    @Singleton
    Jobs.Job lostProtection(RestoreProtection restoreProtection) {
        return new Jobs.Job("restore-protection", PROTECTION, restoreProtection::run);
    }

    @Singleton
    ConnectBrokers connectBrokers(
            Brokers brokers,
            OrderStore orders,
            Dispatch dispatch,
            ApplyExecution executions,
            AccountDesk desk,
            Clock clock) {
        return new ConnectBrokers(brokers, orders, dispatch, executions, desk, ids, clock);
    }

    @Singleton
    TakeOverOrders takeOverOrders(
            Brokers brokers, OrderStore orders, ApplyExecution executions, Clock clock) {
        return new TakeOverOrders(brokers, orders, executions, clock);
    }

    @Singleton
    Jobs.Succession ordersOfASilentNode(TakeOverOrders takeOverOrders) {
        return new Jobs.Succession("take-over-orders", SILENCE, takeOverOrders::takeOver);
    }
}
