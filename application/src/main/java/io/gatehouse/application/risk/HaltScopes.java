package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.BrokerTickets;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the target of a halt reaches. */
public final class HaltScopes {
    private final AccountStore accounts;
    private final OrderStore orders;
    private final PositionStore positions;
    private final Terminals terminals;
    private final UserStore users;
    private final InstrumentCatalogue catalogue;

    public HaltScopes(
            AccountStore accounts,
            OrderStore orders,
            PositionStore positions,
            Terminals terminals,
            UserStore users,
            InstrumentCatalogue catalogue) {
        this.accounts = accounts;
        this.orders = orders;
        this.positions = positions;
        this.terminals = terminals;
        this.users = users;
        this.catalogue = catalogue;
    }

    /** Why there is no such target. */
    public Optional<Refusal> objection(Halt.Target target) {
        boolean exists =
                switch (target) {
                    case Halt.Target.Platform all -> true;
                    case Halt.Target.OfUser(UserId user) -> users.find(user).isPresent();
                    case Halt.Target.OfAccount(AccountId account) ->
                            accounts.find(account).isPresent();
                    case Halt.Target.OfInstrument(Symbol symbol) ->
                            catalogue.find(symbol).isPresent();
                };
        return exists
                ? Optional.empty()
                : Optional.of(
                        Refusal.Invalid.of("target_id", "There is no such " + noun(target) + "."));
    }

    /**
     * Accounts in scope that have something to cancel or to close, by id; what no order of ours can
     * close, as it is at a terminal, is for the answer to name.
     */
    public List<AccountId> exposed(Halt.Target target) {
        TreeSet<AccountId> exposed = new TreeSet<>(orders.accountsWorking(instrument(target)));
        exposed.addAll(positions.accountsHolding(instrument(target)));
        exposed.addAll(atTerminals(instrument(target)));
        if (target instanceof Halt.Target.OfUser(UserId user)) {
            exposed.retainAll(accounts.ownedBy(user).stream().map(Account::id).toList());
        }
        return List.copyOf(exposed);
    }

    private List<AccountId> atTerminals(Optional<Symbol> instrument) {
        List<AccountId> holding = terminals.accountsHolding();
        return instrument.map(symbol -> holding(symbol, terminals.find(holding))).orElse(holding);
    }

    private static List<AccountId> holding(Symbol symbol, Map<AccountId, TerminalState> said) {
        return said.entrySet().stream()
                .filter(one -> tickets(one.getValue()).symbols().contains(symbol))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BrokerTickets tickets(TerminalState said) {
        return BrokerTickets.of(said.positions());
    }

    /** The one instrument that a halt stops; empty when it stops all. */
    public static Optional<Symbol> instrument(Halt.Target target) {
        return target instanceof Halt.Target.OfInstrument(Symbol symbol)
                ? Optional.of(symbol)
                : Optional.empty();
    }

    private static String noun(Halt.Target target) {
        return switch (target) {
            case Halt.Target.Platform all -> "platform";
            case Halt.Target.OfUser one -> "user";
            case Halt.Target.OfAccount one -> "account";
            case Halt.Target.OfInstrument one -> "instrument";
        };
    }
}
