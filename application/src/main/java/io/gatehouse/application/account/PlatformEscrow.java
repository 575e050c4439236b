package io.gatehouse.application.account;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.RiskDecision;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's limits in one transaction: what they leave, and what its accounts take and give
 * back. Nothing is read for a mode whose limits are off. Used by one thread.
 */
public final class PlatformEscrow {
    private static final String PLATFORM = "platform_";

    private final PlatformSlots slots;
    private final HouseControls controls;
    private final Collection<AccountBook> books;
    private final PlatformReach reach;
    private final Map<AccountMode, ModeEscrow> open = new EnumMap<>(AccountMode.class);

    PlatformEscrow(
            PlatformSlots slots,
            HouseControls controls,
            Collection<AccountBook> books,
            PlatformReach reach) {
        this.slots = slots;
        this.controls = controls;
        this.books = books;
        this.reach = reach;
    }

    /** What the limits leave an order of the account in an instrument; empty when they are off. */
    public Optional<PlatformUse> use(AccountBook book, Symbol symbol, Market market) {
        return opened(book, market.controls().get()).map(mode -> mode.use(book, symbol, market));
    }

    /** Refuses a decision that turned on more than this transaction has looked at. */
    public void confirm(AccountBook book, RiskDecision decision) {
        if (reach == PlatformReach.HOME
                && open.containsKey(book.account().mode())
                && turnsOnPlatform(decision)) {
            throw new WiderReachNeeded();
        }
    }

    private static boolean turnsOnPlatform(RiskDecision decision) {
        return switch (decision) {
            case RiskDecision.Approved approved -> approved.adjustedFrom().isPresent();
            case RiskDecision.Denied denied ->
                    denied.bindingCheck().startsWith(PLATFORM)
                            || denied.breaches().stream()
                                    .anyMatch(one -> one.check().startsWith(PLATFORM));
        };
    }

    /** Brings what accounts have reserved up to what they now have and work, and writes it. */
    void settle(Market market) {
        for (AccountBook book : books) {
            if (book.changes().moveExposure()) {
                opened(book, controls.known()).ifPresent(mode -> mode.settle(book, market));
            }
        }
        open.values().forEach(ModeEscrow::write);
    }

    /** Values what the account has reserved at the marks of now. */
    public void revalue(AccountBook book, Market market) {
        opened(book, market.controls().get()).ifPresent(mode -> mode.revalue(book, market));
    }

    private Optional<ModeEscrow> opened(AccountBook book, HouseControls.InForce inForce) {
        AccountMode mode = book.account().mode();
        if (!open.containsKey(mode) && !inForce.limits(mode).isOff()) {
            openAll(inForce);
        }
        return Optional.ofNullable(open.get(mode));
    }

    /** All modes at once and in their order, so that nobody locks slots of two crosswise. */
    private void openAll(HouseControls.InForce inForce) {
        for (AccountMode mode : AccountMode.values()) {
            List<AccountId> accounts =
                    books.stream()
                            .filter(book -> book.account().mode() == mode)
                            .map(AccountBook::id)
                            .toList();
            if (!accounts.isEmpty() && !inForce.limits(mode).isOff()) {
                open.computeIfAbsent(mode, any -> read(mode, inForce.limits(mode), accounts));
            }
        }
    }

    private ModeEscrow read(AccountMode mode, PlatformLimits limits, List<AccountId> accounts) {
        PlatformShares shares = new PlatformShares(mode, shares(mode, accounts));
        return new ModeEscrow(slots, mode, limits, reach, shares, slots.reservations(accounts));
    }

    private List<PlatformSlots.Share> shares(AccountMode mode, List<AccountId> accounts) {
        return switch (reach) {
            case HOME ->
                    slots.lock(
                            mode,
                            accounts.stream().map(ModeEscrow::slotOf).distinct().sorted().toList());
            case ALL -> slots.lock(mode, ModeEscrow.ALL_SLOTS);
            case GLANCE -> slots.shares(mode);
        };
    }
}
