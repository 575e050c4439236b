package io.gatehouse.application.signal;

import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.order.PlaceOrders;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.user.InMemoryUsers;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Signals over a trading house whose signals last an hour. The euro stands at 1.1; with the stop at
 * 1.09 a lot of 100,000 risks 1,000.
 */
final class SignalHouse implements AutoCloseable {
    final TradingHouse house = TradingHouse.open();
    final InMemorySignals signals = new InMemorySignals();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final InMemoryUsers users = new InMemoryUsers();

    /** Of the signals and of the house at once, as the one database has them. */
    final Transactions transactions =
            new Transactions() {
                private final Transactions ours = new InMemoryTransactions(signals, subscriptions);

                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    return ours.inTransaction(() -> house.transactions.inTransaction(work));
                }

                @Override
                public <T> T inSnapshot(Supplier<T> reads) {
                    return ours.inSnapshot(() -> house.transactions.inSnapshot(reads));
                }
            };

    final AccountAudit audit =
            new AccountAudit(house.accounts, house.loader, house.writer, house.ids);
    final CreateSignal create =
            new CreateSignal(
                    house.access,
                    house.accounts,
                    house.catalogue,
                    signals,
                    audit,
                    transactions,
                    house.ids,
                    house.clock,
                    Duration.ofHours(1));
    final SignalOrders signalOrders = new SignalOrders(house.decisions, house.ids);
    final ApproveSignal approve =
            new ApproveSignal(
                    house.access,
                    signals,
                    house.orders,
                    audit,
                    signalOrders,
                    house.submit,
                    transactions,
                    house.clock);
    final RejectSignal reject =
            new RejectSignal(house.access, signals, audit, transactions, house.clock);
    final ShowSignal show = new ShowSignal(house.access, signals, house.clock);
    final PlaceOrders placeOrders =
            new PlaceOrders(
                    house.desk, house.decisions, house.dispatch, house.decisionLog, house.ids);
    final CopyOrders copies =
            new CopyOrders(
                    signals, house.orders, signalOrders, placeOrders, transactions, house.clock);
    final FanOutSignal fanOut =
            new FanOutSignal(
                    house.access,
                    signals,
                    subscriptions,
                    house.accounts,
                    copies,
                    audit,
                    transactions,
                    house.clock);
    final ListFanOut listFanOut = new ListFanOut(house.access, signals, house.clock);

    SignalHouse() {
        house.quote(EURUSD, "1.10000", "1.10000");
    }

    /** A purchase of euros at the market, stopped at 1.09. */
    static SignalIdea euros(Optional<String> quantity) {
        return euros(quantity, Optional.empty());
    }

    static SignalIdea euros(Optional<String> quantity, Optional<String> strategy) {
        return idea(EURUSD, Side.BUY, "1.09", quantity, strategy);
    }

    /** A trade at the market with that stop, of the gate's size. */
    static SignalIdea unsized(Symbol instrument, Side side, String stop) {
        return idea(instrument, side, stop, Optional.empty(), Optional.empty());
    }

    private static SignalIdea idea(
            Symbol instrument,
            Side side,
            String stop,
            Optional<String> quantity,
            Optional<String> strategy) {
        return new SignalIdea(
                instrument,
                side,
                Optional.empty(),
                Price.of(stop),
                Optional.empty(),
                new BigDecimal("0.8"),
                quantity.map(Quantity::of),
                strategy);
    }

    Signal created(Desk desk, SignalIdea idea) {
        return done(create(desk, idea, Optional.empty()));
    }

    Outcome<Signal> create(Desk desk, SignalIdea idea, Optional<UUID> key) {
        return create(desk, idea, Optional.empty(), key);
    }

    Outcome<Signal> create(
            Desk desk, SignalIdea idea, Optional<Instant> expiresAt, Optional<UUID> key) {
        return create.create(
                new CreateSignal.Command(
                        desk.actor(),
                        Optional.of(desk.account()),
                        idea,
                        expiresAt,
                        key,
                        TradingHouse.CONTEXT));
    }

    ApproveSignal.Result approve(Desk desk, Signal signal) {
        return approve.approve(
                new ApproveSignal.Command(
                        desk.actor(),
                        Optional.of(desk.account()),
                        signal.id(),
                        TradingHouse.PATIENCE,
                        TradingHouse.CONTEXT));
    }

    Outcome<Signal> reject(Desk desk, Signal signal) {
        return reject.reject(
                new RejectSignal.Command(
                        desk.actor(),
                        Optional.of(desk.account()),
                        signal.id(),
                        TradingHouse.CONTEXT));
    }

    /** What the account's trail says of its signals, oldest first. */
    List<String> audited(Desk desk) {
        return house
                .audit
                .page(
                        new AuditTrail.Query(
                                desk.account(),
                                AuditTrail.Filter.ofCategory("signal"),
                                Optional.empty(),
                                100))
                .reversed()
                .stream()
                .map(entry -> entry.fact().actionType())
                .toList();
    }

    Signal shown(Desk desk, Signal signal) {
        return done(show.show(desk.actor(), Optional.of(desk.account()), signal.id()));
    }

    FanOutSignal.Command fanOutCommand(Desk desk, Signal signal) {
        return new FanOutSignal.Command(
                desk.actor(), Optional.of(desk.account()), signal.id(), TradingHouse.CONTEXT);
    }

    ListFanOut.FanOut fannedOut(Desk provider, Signal signal) {
        done(fanOut.fanOut(fanOutCommand(provider, signal)));
        return done(
                listFanOut.list(
                        new ListFanOut.Query(
                                provider.actor(),
                                Optional.of(provider.account()),
                                signal.id(),
                                Optional.empty(),
                                100)));
    }

    void follow(AccountId follower, Desk provider, String multiplier, Approval approval) {
        follow(follower, provider.actor().userId(), Optional.empty(), multiplier, approval);
    }

    void follow(
            AccountId follower,
            UserId provider,
            Optional<String> strategy,
            String multiplier,
            Approval approval) {
        Subscription subscription =
                new Subscription(
                        follower,
                        house.ids.next(),
                        provider,
                        strategy,
                        new FollowTerms(new BigDecimal(multiplier), approval),
                        house.clock.instant());
        assertThat(transactions.<Boolean>inTransaction(() -> subscriptions.add(subscription)))
                .isTrue();
    }

    /** Has the house risk that percent from now on. */
    void configure(String percent) {
        RiskConfig config =
                new RiskConfig(new BigDecimal(percent), EntrySplits.USUAL, new BigDecimal("20"), 5);
        RiskConfigVersion version = RiskConfigVersion.first(config, house.clock.instant());
        house.transactions.run(() -> house.riskConfig.save(version));
    }

    /** All orders of an account but those that protect its position. */
    List<Order> orders(AccountId account) {
        return house
                .orders
                .page(new OrderStore.Query(account, OrderStore.Filter.ALL, Optional.empty(), 100))
                .stream()
                .filter(order -> !order.ticket().isProtective())
                .toList();
    }

    @Override
    public void close() {
        house.close();
    }
}
