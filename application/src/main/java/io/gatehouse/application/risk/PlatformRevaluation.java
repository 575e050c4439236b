package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountRound;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;

import java.util.Optional;
import java.util.TreeSet;

/** Values what the accounts of a mode have reserved at the marks of now, each by itself. */
public final class PlatformRevaluation {
    private final OrderStore orders;
    private final PositionStore positions;
    private final Terminals terminals;
    private final AccountDesk desk;

    public PlatformRevaluation(
            OrderStore orders, PositionStore positions, Terminals terminals, AccountDesk desk) {
        this.orders = orders;
        this.positions = positions;
        this.terminals = terminals;
        this.desk = desk;
    }

    /** True when all could be valued. */
    boolean run(AccountMode mode) {
        TreeSet<AccountId> exposed = new TreeSet<>(orders.accountsWorking(Optional.empty()));
        exposed.addAll(positions.accountsHolding(Optional.empty()));
        exposed.addAll(terminals.accountsHolding());
        return AccountRound.each(
                        exposed,
                        "A valuation for the platform",
                        account ->
                                desk.perform(
                                        account, (book, session) -> revalue(book, session, mode)))
                .isEmpty();
    }

    private static boolean revalue(AccountBook book, DeskSession session, AccountMode mode) {
        boolean isOfMode = book.account().mode() == mode;
        if (isOfMode) {
            session.market().platform().revalue(book, session.market());
        }
        return isOfMode;
    }
}
