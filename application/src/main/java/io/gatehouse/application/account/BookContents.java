package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RecentOrder;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the books of one account stand. */
abstract sealed class BookContents permits AccountBook {
    final CashBalances cash;
    final HeldPositions held;
    final OpenOrders orders;
    final BookActivity activity;
    AccountStore.State state;
    BrokerTickets tickets;

    BookContents(AccountBook.Loaded loaded) {
        this.state = loaded.state();
        this.cash = new CashBalances(loaded.balances());
        this.held = new HeldPositions(loaded.positions(), loaded.brackets());
        this.orders = new OpenOrders(loaded.working(), loaded.recentUnnamed());
        this.activity = new BookActivity(loaded.activity());
        this.tickets = loaded.tickets();
    }

    public AccountId id() {
        return state.account().id();
    }

    public Account account() {
        return state.account();
    }

    public AccountStore.State state() {
        return state;
    }

    public CurrencyCode baseCurrency() {
        return state.account().baseCurrency();
    }

    public RiskProfile profile() {
        return state.profile().profile();
    }

    public RiskState risk() {
        return state.risk();
    }

    /** The state in force: the one that somebody set, or stricter while a breaker holds. */
    public TradingState tradingState() {
        TradingState set = state.account().tradingState();
        return state.risk().isLatched() ? set.and(TradingState.REDUCING) : set;
    }

    /** Open P&L of the account's tickets, as the broker that keeps them reckons it. */
    public BigDecimal floating() {
        return account().sync().map(BrokerSync::floating).orElse(BigDecimal.ZERO);
    }

    /**
     * Whether no deal explains the broker's balance: cash is of another moment then than the open
     * P&L, and what they come to together is nobody's equity.
     */
    public boolean isDiverged() {
        return account().sync().filter(BrokerSync::isDiverged).isPresent();
    }

    /** When the risk day began. */
    public Instant dayStart() {
        return risk().day().startedAt();
    }

    /** What the account did lately. */
    public BookActivity activity() {
        return activity;
    }

    /** Whether all that the profile limits is known, as it is unless the profile has changed. */
    boolean knowsItsActivity() {
        return activity.covers(profile());
    }

    public Map<CurrencyCode, BigDecimal> balances() {
        return cash.all();
    }

    public BigDecimal balance(CurrencyCode currency) {
        return cash.of(currency);
    }

    public Map<Symbol, OpenPosition> positions() {
        return held.all();
    }

    public Optional<OpenPosition> position(Symbol symbol) {
        return held.of(symbol);
    }

    /** What a broker holds for the account, in the place of positions of ours. */
    public BrokerTickets tickets() {
        return tickets;
    }

    /** Signed net quantity of an instrument, in these books or with the broker that keeps them. */
    public Quantity quantity(Symbol symbol) {
        List<BrokerTicket> there = tickets.of(symbol);
        return there.isEmpty()
                ? position(symbol).map(open -> open.position().quantity()).orElse(Quantity.ZERO)
                : BrokerTicket.net(symbol, there).quantity();
    }

    /** Orders that may still fill, in the order of their acceptance. */
    public Collection<Order> workingOrders() {
        return orders.working();
    }

    /** The same as limits and margin see them. */
    public List<WorkingOrder> working() {
        return workingOrders().stream().map(WorkingOrder::of).toList();
    }

    public Optional<Order> workingOrder(OrderId id) {
        return orders.working(id);
    }

    public Collection<Bracket> brackets() {
        return held.brackets();
    }

    public List<Bracket> brackets(Symbol symbol) {
        return held.brackets(symbol);
    }

    /** Unnamed orders since an instant; older ones are forgotten. */
    public List<RecentOrder> recentOrders(Instant since) {
        return orders.recent(since);
    }

    /** The date that the risk day of an instant carries. */
    public LocalDate riskDay(Instant at) {
        return RiskCalendar.of(account()).dateOf(at);
    }

    /** The profile in force, and the risk day by which it is measured. */
    public ProfileInForce inForce() {
        return ProfileInForce.of(state);
    }

    /** Changes of the profile that wait, the next first. */
    public List<PendingChange> pendingChanges() {
        return state.profile().pending();
    }

    /** A change that still waits. */
    public Optional<PendingChange> pendingChange(ChangeId change) {
        return pendingChanges().stream().filter(one -> one.id().equals(change)).findFirst();
    }
}
