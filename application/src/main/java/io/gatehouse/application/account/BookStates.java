package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.NavPeak;

/** An account's state with one component exchanged. */
final class BookStates {
    private BookStates() {}

    static State withAccount(State s, Account account) {
        return new State(
                account,
                s.profile(),
                s.day(),
                s.navPeak(),
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
                s.day(),
                s.navPeak(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withDay(State s, LossPeriod day) {
        return new State(
                s.account(),
                s.profile(),
                day,
                s.navPeak(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                s.bookVersion(),
                s.ownerActive());
    }

    static State withNavPeak(State s, NavPeak navPeak) {
        return new State(
                s.account(),
                s.profile(),
                s.day(),
                navPeak,
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
                s.day(),
                s.navPeak(),
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
                s.day(),
                s.navPeak(),
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
                s.day(),
                s.navPeak(),
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
                s.day(),
                s.navPeak(),
                s.receipts(),
                s.audit(),
                s.lastEvent(),
                bookVersion,
                s.ownerActive());
    }
}
