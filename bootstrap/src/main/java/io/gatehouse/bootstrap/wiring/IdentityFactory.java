package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.SigningKeyMaker;
import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.application.port.TokenIssuer;
import io.gatehouse.application.port.TokenVerifier;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.port.Vault;
import io.gatehouse.application.user.AddUser;
import io.gatehouse.application.user.AdministerUser;
import io.gatehouse.application.user.Authenticate;
import io.gatehouse.application.user.AuthenticateDevice;
import io.gatehouse.application.user.CreateApiKey;
import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.application.user.DeviceKeys;
import io.gatehouse.application.user.ListApiKeys;
import io.gatehouse.application.user.ListUsers;
import io.gatehouse.application.user.LogIn;
import io.gatehouse.application.user.LogOut;
import io.gatehouse.application.user.OpenSession;
import io.gatehouse.application.user.RefreshSession;
import io.gatehouse.application.user.RenewSigningKeys;
import io.gatehouse.application.user.ResetPassword;
import io.gatehouse.application.user.RevokeApiKey;
import io.gatehouse.application.user.ShowUser;
import io.gatehouse.application.user.SignUp;
import io.gatehouse.application.user.UpdateUser;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;

/** Puts the use cases of identity together. */
@Factory
final class IdentityFactory {
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    IdentityFactory(HouseAudit audit, Transactions transactions, Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Singleton
    AddUser addUser(UserStore users, AccountOpening accounts, PasswordHasher hasher, Ids ids) {
        return new AddUser(users, accounts, hasher, audit, ids, transactions, clock);
    }

    @Singleton
    SignUp signUp(AddUser addUser, InstrumentCatalogue catalogue, IdentitySettings settings) {
        return new SignUp(addUser, catalogue, settings.openSignUp());
    }

    @Singleton
    CreateFirstOwner createFirstOwner(UserStore users, AddUser addUser, Secrets secrets) {
        return new CreateFirstOwner(users, addUser, secrets, transactions);
    }

    @Singleton
    OpenSession openSession(
            SessionStore sessions,
            TokenIssuer tokens,
            Secrets secrets,
            Ids ids,
            IdentitySettings settings) {
        return new OpenSession(sessions, tokens, secrets, ids, settings.sessionTerms());
    }

    @Singleton
    LogIn logIn(UserStore users, PasswordHasher hasher, OpenSession openSession) {
        return new LogIn(users, hasher, openSession, audit, transactions, clock);
    }

    @Singleton
    RefreshSession refreshSession(
            UserStore users,
            SessionStore sessions,
            TokenIssuer tokens,
            Secrets secrets,
            IdentitySettings settings) {
        return new RefreshSession(
                users,
                sessions,
                tokens,
                secrets,
                settings.sessionTerms(),
                audit,
                transactions,
                clock);
    }

    @Singleton
    LogOut logOut(SessionStore sessions) {
        return new LogOut(sessions, audit, transactions, clock);
    }

    @Singleton
    Authenticate authenticate(
            UserStore users, SessionStore sessions, ApiKeyStore apiKeys, TokenVerifier tokens) {
        return new Authenticate(users, sessions, apiKeys, tokens, clock);
    }

    @Singleton
    RenewSigningKeys renewSigningKeys(SigningKeyStore keys, SigningKeyMaker maker) {
        return new RenewSigningKeys(keys, maker, transactions, clock);
    }

    @Singleton
    ShowUser showUser(UserStore users, AccountStore accounts) {
        return new ShowUser(users, accounts, clock);
    }

    @Singleton
    ListUsers listUsers(UserStore users) {
        return new ListUsers(users);
    }

    @Singleton
    UpdateUser updateUser(UserStore users, SessionStore sessions, PasswordHasher hasher) {
        return new UpdateUser(users, sessions, hasher, audit, transactions, clock);
    }

    @Singleton
    AdministerUser administerUser(UserStore users, SessionStore sessions, ApiKeyStore apiKeys) {
        return new AdministerUser(users, sessions, apiKeys, audit, transactions, clock);
    }

    @Singleton
    ResetPassword resetPassword(
            UserStore users,
            SessionStore sessions,
            ApiKeyStore apiKeys,
            PasswordHasher hasher,
            Secrets secrets) {
        return new ResetPassword(
                users, sessions, apiKeys, hasher, secrets, audit, transactions, clock);
    }

    @Singleton
    DeviceKeys deviceKeys(AccountDirectory accounts, DeviceSecrets secrets, Vault vault) {
        return new DeviceKeys(accounts, secrets, vault);
    }

    @Singleton
    AuthenticateDevice authenticateDevice(
            ApiKeyStore apiKeys, UserStore users, DeviceKeys deviceKeys, DeviceSecrets secrets) {
        return new AuthenticateDevice(apiKeys, users, deviceKeys, secrets, transactions, clock);
    }

    @Singleton
    CreateApiKey createApiKey(
            UserStore users,
            SessionStore sessions,
            AccountDirectory accounts,
            ApiKeyStore apiKeys,
            DeviceKeys deviceKeys,
            Secrets secrets,
            Ids ids) {
        return new CreateApiKey(
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
    }

    @Singleton
    ListApiKeys listApiKeys(ApiKeyStore apiKeys) {
        return new ListApiKeys(apiKeys);
    }

    @Singleton
    RevokeApiKey revokeApiKey(ApiKeyStore apiKeys) {
        return new RevokeApiKey(apiKeys, audit, transactions, clock);
    }
}
