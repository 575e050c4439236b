package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountStart;
import io.gatehouse.application.account.InMemoryAccountStore;
import io.gatehouse.application.account.OpenFirstAccount;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.audit.InMemoryAuditTrail;
import io.gatehouse.application.audit.InMemoryHouseChain;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.ledger.InMemoryLedger;
import io.gatehouse.application.performance.InMemoryEquityHistory;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SessionTerms;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every use case of identity over in-memory stores, on Monday at nine. */
final class IdentityFixture {
    static final Email ADA = new Email("ada@example.com");
    static final Password GOOD = new Password("tidal-9-lantern");
    static final Password OTHER = new Password("copper-4-meadow");

    /** A request of whoever it turns out to be. */
    static final AuditContext CONTEXT =
            new AuditContext("", "", "192.0.2.1", "", "POST /auth/login", "r-1");

    final MovableClock clock = new MovableClock("2026-03-02T09:00:00Z");
    final NumberedIds ids = new NumberedIds();
    final InMemoryUsers users = new InMemoryUsers();
    final InMemorySessions sessions = new InMemorySessions();
    final InMemoryApiKeys apiKeys = new InMemoryApiKeys();
    final InMemoryAccountStore accounts = new InMemoryAccountStore();
    final InMemoryCatalogue catalogue =
            new InMemoryCatalogue(Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"));
    final PlainHasher hasher = new PlainHasher();
    final PlainTokens tokens = new PlainTokens();
    final Secrets secrets = () -> "secret-number-" + ids.nextBrokerReference();
    final SessionTerms terms = new SessionTerms(Duration.ofDays(14), Duration.ofDays(30));
    final InMemoryHouseChain chain = new InMemoryHouseChain();
    final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    final HouseAudit audit = new HouseAudit(chain, trail, ids);
    final InMemoryDeviceSecrets deviceSecrets = new InMemoryDeviceSecrets();
    final PlainVault vault = new PlainVault();
    final InMemoryTransactions transactions =
            new InMemoryTransactions(
                    users, sessions, apiKeys, deviceSecrets, accounts, chain, trail);

    final AddUser addUser = new AddUser(users, this::open, hasher, audit, ids, transactions, clock);
    final SignUp signUp = new SignUp(addUser, catalogue, true);
    final SignUp closedSignUp = new SignUp(addUser, catalogue, false);
    final LogIn logIn =
            new LogIn(
                    users,
                    hasher,
                    new OpenSession(sessions, tokens, secrets, ids, terms),
                    audit,
                    transactions,
                    clock);
    final RefreshSession refresh =
            new RefreshSession(users, sessions, tokens, secrets, terms, audit, transactions, clock);
    final LogOut logOut = new LogOut(sessions, audit, transactions, clock);
    final Authenticate authenticate = new Authenticate(users, sessions, apiKeys, tokens, clock);
    final ShowUser showUser = new ShowUser(users, accounts, clock);
    final ListUsers listUsers = new ListUsers(users);
    final UpdateUser updateUser =
            new UpdateUser(users, sessions, hasher, audit, transactions, clock);
    final AdministerUser administerUser =
            new AdministerUser(users, sessions, apiKeys, audit, transactions, clock);
    final CreateFirstOwner firstOwner = new CreateFirstOwner(users, addUser, secrets, transactions);
    final ResetPassword resetPassword =
            new ResetPassword(
                    users, sessions, apiKeys, hasher, secrets, audit, transactions, clock);
    final DeviceKeys deviceKeys = new DeviceKeys(accounts, deviceSecrets, vault);
    final AuthenticateDevice authenticateDevice =
            new AuthenticateDevice(apiKeys, users, deviceKeys, deviceSecrets, transactions, clock);
    final CreateApiKey createApiKey =
            new CreateApiKey(
                    users,
                    sessions,
                    accounts,
                    apiKeys,
                    deviceKeys,
                    secrets,
                    ids,
                    audit,
                    transactions,
                    clock);
    final ListApiKeys listApiKeys = new ListApiKeys(apiKeys);
    final RevokeApiKey revokeApiKey = new RevokeApiKey(apiKeys, audit, transactions, clock);

    /** Opens no account in the currency XXX. */
    private Outcome<AccountId> open(AccountOpening.Request request) {
        AccountStart start =
                new AccountStart(
                        accounts,
                        new InMemoryLedger(),
                        new InMemoryAuditTrail(),
                        new InMemoryEquityHistory(),
                        ids);
        return request.initialBalance().currency().equals(new CurrencyCode("XXX"))
                ? Outcome.refused(Refusal.Invalid.of("base_currency", "is refused here"))
                : new OpenFirstAccount(start, ids, clock).open(request);
    }

    /** Somebody of that role, with {@link #GOOD} as the password. */
    AddUser.Added added(String email, Role role) {
        return done(
                addUser.add(
                        new AddUser.Command(
                                new Email(email),
                                new UserName("Somebody"),
                                GOOD,
                                role,
                                Money.of("1000", "USD"))));
    }

    /** What the house's trail holds of a type, oldest first. */
    List<AuditEntry> audited(String type) {
        return trail.chain(HouseChain.HOUSE, 1, 100).stream()
                .filter(entry -> entry.fact().actionType().equals(type))
                .toList();
    }

    User user(String email, Role role) {
        return added(email, role).user();
    }

    SessionTokens loggedIn(Email email) {
        LogIn.Result result = attempt(email, GOOD);
        assertThat(result).isInstanceOf(LogIn.Result.Granted.class);
        return ((LogIn.Result.Granted) result).tokens();
    }

    LogIn.Result attempt(Email email, Password password) {
        return attempt(email, password, "192.0.2.1");
    }

    LogIn.Result attempt(Email email, Password password, String address) {
        return logIn.logIn(new LogIn.Command(email, password, address, CONTEXT));
    }

    /** By a session of their own. */
    SignedIn signedIn(User user) {
        return whoIs(loggedIn(user.email())).orElseThrow();
    }

    Optional<SignedIn> whoIs(SessionTokens held) {
        return authenticate.authenticate(held.access().value());
    }

    static Actor as(User user) {
        return new Actor(user.id(), user.role(), Optional.empty());
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static <T> Refusal refused(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome).refusal();
    }
}
