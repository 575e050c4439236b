package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.risk.RiskState;

/** An account's state with one component exchanged. */
final class BookStates {
    private BookStates() {}

    static State withAccount(State s, Account account) {
        return new State(
                account,
                s.profile(),
                s.risk(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withProfile(State s, ProfileVersion profile) {
        return new State(
                s.account(),
                profile,
                s.risk(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withRisk(State s, RiskState risk) {
        return new State(
                s.account(),
                s.profile(),
                risk,
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withReceipts(State s, ChainHead receipts) {
        return new State(
                s.account(),
                s.profile(),
                s.risk(),
                receipts,
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withAudit(State s, ChainHead audit) {
        return new State(
                s.account(),
                s.profile(),
                s.risk(),
                s.receipts(),
                audit,
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withLastEvent(State s, long lastEvent) {
        return new State(
                s.account(),
                s.profile(),
                s.risk(),
                s.receipts(),
                s.audit(),
                lastEvent,
                s.bookVersion(),
                s.ownerActive());
    }

    static State withBookVersion(State s, long bookVersion) {
        return new State(
                s.account(),
                s.profile(),
                s.risk(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                bookVersion,
                s.ownerActive());
    }
}
