package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.user.Role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what a terminal says of its account: deals become entries of our ledger, each once, and a
 * balance that they do not explain makes the account DIVERGED.
 */
public final class SyncAccount {
    private final AccountDesk desk;
    private final Terminals terminals;
    private final Ids ids;

    public SyncAccount(AccountDesk desk, Terminals terminals, Ids ids) {
        this.desk = desk;
        this.terminals = terminals;
        this.ids = ids;
    }

    /** A device's report, perhaps naming an account, which must be that of its key. */
    public record Command(
            Actor device, Optional<AccountId> account, Report report, AuditContext context) {}

    /** The account at one instant, in which currency, and the deals that a terminal knows of. */
    public record Report(TerminalState state, CurrencyCode currency, List<TerminalDeal> deals) {
        public Report {
            deals = List.copyOf(deals);
        }
    }

    /** What the account is known to be from now on, as of the terminal's instant. */
    public record Synced(UUID syncId, DataState state, Instant at) {}

    public Outcome<Synced> sync(Command command) {
        Actor device = command.device();
        if (device.role() != Role.DEVICE || device.boundAccount().isEmpty()) {
            return Outcome.refused(new Refusal.Forbidden("Only the key of a device syncs."));
        }
        AccountId account = device.boundAccount().get();
        return command.account().filter(named -> !named.equals(account)).isPresent()
                ? Outcome.refused(new Refusal.NotFound("account"))
                : desk.perform(new SyncTask(account, command, terminals, ids));
    }
}
