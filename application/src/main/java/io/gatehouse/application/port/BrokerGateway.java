package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A broker, real or paper: small, and honest about what is proven when a call returns. */
public interface BrokerGateway {
    BrokerId id();

    /** Which accounts it may serve; checked again before anything is sent. */
    AccountMode mode();

    BrokerCapabilities capabilities();

    /** What an execution of this instrument will cost, as far as the broker tells before. */
    FeeSchedule feesFor(Instrument instrument);

    /**
     * Starts delivering events; {@code working} are the orders that this house believes are open
     * there. Called again with what another node held that is silent now.
     */
    void connect(BrokerEventSink sink, List<Order> working);

    /** Whether orders can reach it now; false before {@link #connect} and after it is closed. */
    boolean isConnected();

    /**
     * Sends new orders, each with at most one transmission and never a retry; answers in the same
     * order.
     */
    List<SubmitOutcome> submit(List<Order> orders);

    CommandOutcome cancel(Order order);

    CommandOutcome replace(Order order, Replacement replacement);

    /** What the broker knows of an order of ours. */
    FindOutcome find(Order order);

    /** How far the broker's clock is ahead of ours. */
    Duration clockOffset();

    /** New quantity and prices of a working order. */
    record Replacement(Quantity quantity, Optional<Price> price, Optional<Price> stopPrice) {}
}
