package io.gatehouse.application.account;

import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PlatformSlots.Share;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformLimits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grants changed limits to the slots, in the transaction that changes them. */
public final class PlatformGrants {
    private final PlatformSlots slots;

    public PlatformGrants(PlatformSlots slots) {
        this.slots = slots;
    }

    /** What was reserved stays; when everything was off it is of another day and is forgotten. */
    public void renew(AccountMode mode, PlatformLimits before, PlatformLimits after) {
        List<Share> shares = slots.lock(mode, ModeEscrow.ALL_SLOTS);
        if (before.isOff()) {
            slots.clear(mode);
            return;
        }
        List<Share> granted = new ArrayList<>();
        shares.stream()
                .map(Share::resource)
                .distinct()
                .forEach(
                        resource ->
                                granted.addAll(
                                        PlatformShares.granted(
                                                mode, resource, limit(resource, after), shares)));
        slots.saveShares(granted);
    }

    private static BigDecimal limit(String resource, PlatformLimits limits) {
        Optional<BigDecimal> limit =
                switch (resource) {
                    case PlatformShares.EXPOSURE -> limits.exposure();
                    case PlatformShares.POSITIONS -> limits.positions();
                    default -> limits.instrument();
                };
        return limit.orElse(BigDecimal.ZERO);
    }
}
