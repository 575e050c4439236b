package io.gatehouse.application.risk;

import io.gatehouse.application.account.BookChanges;
import io.gatehouse.application.account.DeskListener;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.domain.account.AccountMode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at the loss of all accounts together after bookings, before anybody is told of them. A mode
 * whose limits are off costs nothing.
 */
public final class PlatformBreaker implements DeskListener {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformBreaker.class);

    private final HouseControls controls;
    private final PlatformLoss loss;

    public PlatformBreaker(HouseControls controls, PlatformLoss loss) {
        this.controls = controls;
        this.loss = loss;
    }

    @Override
    public void committed(List<BookChanges> changes) {
        Set<AccountMode> moved = EnumSet.noneOf(AccountMode.class);
        for (BookChanges one : changes) {
            if (one.moveWorth()) {
                moved.add(one.mode());
            }
        }
        moved.forEach(this::look);
    }

    private void look(AccountMode mode) {
        if (controls.known().limits(mode).isOff()) {
            return;
        }
        try {
            loss.look(mode);
        } catch (RuntimeException failure) {
            // What was booked stays booked; quotes or the schedule look again.
            LOG.warn("The platform was not looked at after bookings: {}", failure.toString());
        }
    }
}
