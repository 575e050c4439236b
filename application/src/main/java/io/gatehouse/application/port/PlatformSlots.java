package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * The platform's limits in escrow: each is granted in shares to a few slots, and an account takes
 * from its own slot, so that accounts wait for each other only near a limit. Slots are locked after
 * accounts and always upwards.
 */
public interface PlatformSlots {
    /** Slots are numbered from 0. */
    int COUNT = 16;

    /** Locks slots until the transaction ends, then reads their shares. */
    List<Share> lock(AccountMode mode, Collection<Integer> slots);

    /** Every share as it is, for questions. */
    List<Share> shares(AccountMode mode);

    /** What accounts have taken, instrument by instrument. */
    List<Reservation> reservations(Collection<AccountId> accounts);

    /** Writes shares of locked slots. */
    void saveShares(List<Share> shares);

    /** Writes reservations of locked accounts. */
    void saveReservations(List<Reservation> reservations);

    /** Forgets all shares and reservations of a mode; its slots must be locked. */
    void clear(AccountMode mode);

    /** What of a resource a slot may give, and has given. */
    record Share(
            AccountMode mode, int slot, String resource, BigDecimal granted, BigDecimal taken) {}

    /** Worst-case quantity of an instrument, and its notional frozen in the platform's currency. */
    record Reservation(
            AccountId account,
            AccountMode mode,
            Symbol instrument,
            BigDecimal quantity,
            BigDecimal exposure) {}
}
