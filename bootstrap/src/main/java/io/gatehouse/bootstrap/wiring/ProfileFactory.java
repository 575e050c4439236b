package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.risk.ApplyDueChanges;
import io.gatehouse.application.risk.ApproveProfileChange;
import io.gatehouse.application.risk.CancelProfileChange;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.ListLossPresets;
import io.gatehouse.application.risk.ShowProfile;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts the use cases of risk profiles and of their pending changes together. */
@Factory
final class ProfileFactory {
    private static final Duration SCHEDULE = Duration.ofMinutes(1);

    private final AccountAccess access;
    private final AccountStore accounts;
    private final Ids ids;

    ProfileFactory(AccountAccess access, AccountStore accounts, Ids ids) {
        this.access = access;
        this.accounts = accounts;
        this.ids = ids;
    }

    @Singleton
    ShowProfile showProfile(Clock clock) {
        return new ShowProfile(access, accounts, clock);
    }

    @Singleton
    ListLossPresets listLossPresets() {
        return new ListLossPresets();
    }

    @Singleton
    ChangeProfile changeProfile(
            AccountDesk desk, InstrumentCatalogue catalogue, ProfileSettings settings) {
        return new ChangeProfile(access, desk, catalogue, ids, settings.looseningDelay());
    }

    @Singleton
    CancelProfileChange cancelProfileChange(AccountDesk desk) {
        return new CancelProfileChange(access, accounts, desk, ids);
    }

    @Singleton
    ApproveProfileChange approveProfileChange(AccountDesk desk) {
        return new ApproveProfileChange(access, accounts, desk, ids);
    }

    @Singleton
    ApplyDueChanges applyDueChanges(AccountDesk desk, Clock clock) {
        return new ApplyDueChanges(accounts, desk, clock);
    }

    @Singleton
    Jobs.Job dueChanges(ApplyDueChanges changes) {
        return new Jobs.Job("apply-due-changes", SCHEDULE, changes::run);
    }
}
