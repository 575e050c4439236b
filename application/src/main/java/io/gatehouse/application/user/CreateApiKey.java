package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SessionId;

import java.time.Clock;
import java.util.Optional;

/** Makes an API key that can do no more than its maker, or one that a device signs with. */
public final class CreateApiKey {
    private static final int MOST_KEYS = 100;

    private final UserStore users;
    private final SessionStore sessions;
    private final AccountDirectory accounts;
    private final ApiKeyStore apiKeys;
    private final DeviceKeys deviceKeys;
    private final Secrets secrets;
    private final Ids ids;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public CreateApiKey(
            UserStore users,
            SessionStore sessions,
            AccountDirectory accounts,
            ApiKeyStore apiKeys,
            DeviceKeys deviceKeys,
            Secrets secrets,
            Ids ids,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.deviceKeys = deviceKeys;
        this.secrets = secrets;
        this.ids = ids;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses keys, a higher role, an account the maker may not read, and the 101st key. */
    public Outcome<Created> create(SignedIn by, ApiKey.Grant grant, AuditContext context) {
        return Outcome.unless(
                Admission.refusalOfKeys(by).or(() -> objection(by.actor(), grant)),
                () -> transactions.attempt(() -> store(by, grant, context)));
    }

    private Optional<Refusal> objection(Actor maker, ApiKey.Grant grant) {
        return roleRule(maker, grant.role())
                .or(
                        () ->
                                grant.role() == Role.DEVICE
                                        ? deviceKeys.objection(maker, grant.account())
                                        : grant.account().flatMap(one -> accountRule(maker, one)));
    }

    private static Optional<Refusal> roleRule(Actor maker, Role role) {
        return maker.role().mayGrant(role)
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden(
                                "The role "
                                        + maker.role()
                                        + " may not make a key of "
                                        + role
                                        + "."));
    }

    private Optional<Refusal> accountRule(Actor maker, AccountId account) {
        boolean isReadable =
                accounts.find(account)
                        .filter(found -> maker.mayRead(account, found.owner()))
                        .isPresent();
        return isReadable ? Optional.empty() : Optional.of(new Refusal.NotFound("account"));
    }

    private Outcome<Created> store(SignedIn by, ApiKey.Grant grant, AuditContext context) {
        Actor maker = by.actor();
        users.lock(maker.userId());
        if (!isLive(by)) {
            return Outcome.refused(new Refusal.Forbidden("The session has ended."));
        }
        if (apiKeys.unrevokedOf(maker.userId()).size() >= MOST_KEYS) {
            return Outcome.refused(
                    new Refusal.Conflict("too_many_keys", "Revoke one of your 100 keys first."));
        }
        String secret = grant.prefix() + secrets.next();
        ApiKey key = ApiKey.of(new ApiKeyId(ids.next()), maker, grant, secret, clock.instant());
        apiKeys.add(key);
        if (key.isForDevice()) {
            deviceKeys.keep(key, secret);
        }
        audit.append(clock.instant(), context, IdentityFacts.keyCreated(key));
        return Outcome.done(new Created(key, secret));
    }

    /** Asked under the lock: what ended the session, such as a reset, has ended the keys too. */
    private boolean isLive(SignedIn by) {
        return by instanceof SignedIn.BySession(Actor maker, SessionId session)
                && sessions.find(session)
                        .filter(found -> found.isLiveAt(clock.instant()))
                        .isPresent();
    }

    /** The key, and its secret for the only time. */
    public record Created(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Created[" + key + "]";
        }
    }
}
