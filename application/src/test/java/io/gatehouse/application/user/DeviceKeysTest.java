package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.user.AuthenticateDevice.Fault;
import io.gatehouse.application.user.AuthenticateDevice.Result;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SignedCall;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Tom has an account at the broker mt5 beside the one on paper; it is Monday, nine o'clock. */
class DeviceKeysTest {
    private static final String NINE = "1772442000";

    private final IdentityFixture identity = new IdentityFixture();
    private final AddUser.Added tom = identity.added("tom@example.com", Role.TRADER);
    private final User olga = identity.user("olga@example.com", Role.OWNER);
    private final AccountId terminal = synced(tom.user());

    @Test
    void makesASecretThatIsKeptSealedAndIsNoBearerToken() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));

        assertThat(created.secret()).startsWith("gd_");
        assertThat(created.key().actor())
                .isEqualTo(new Actor(tom.user().id(), Role.DEVICE, Optional.of(terminal)));
        assertThat(identity.deviceSecrets.find(created.key()).orElseThrow().cipherKey())
                .isEqualTo("first");
        assertThat(identity.authenticate.authenticate(created.secret())).isEmpty();
        assertThat(identity.trail.chain(HouseChain.HOUSE, 1, 9).toString())
                .doesNotContain(created.secret());
    }

    @Test
    void isMadeByTheAccountsUserOrAnOwnerForSyncedAccountsOnly() {
        User eve = identity.user("eve@example.com", Role.TRADER);
        User rita = identity.user("rita@example.com", Role.RISK_MANAGER);

        assertThat(done(create(identity.signedIn(olga), terminal)).key().account())
                .hasValue(terminal);
        assertThat(refused(create(identity.signedIn(eve), terminal)))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(refused(create(identity.signedIn(rita), terminal)))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(field(create(identity.signedIn(tom.user()), tom.account())))
                .isEqualTo("account_id");
        assertThat(field(grant(identity.signedIn(tom.user()), Optional.empty())))
                .isEqualTo("account_id");
    }

    @Test
    void isNotMadeWhereNothingCanBeSealed() {
        identity.vault.change(Optional.empty());

        assertThat(refused(create(identity.signedIn(tom.user()), terminal)))
                .isInstanceOf(Refusal.NotSupported.class);
    }

    @Test
    void signsInACallOnce() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));

        assertThat(signed(created, NINE, "n-1")).isEqualTo(new Result.Signed(created.key()));
        assertThat(signed(created, NINE, "n-1")).isEqualTo(new Result.Replayed(created.key()));
        assertThat(signed(created, NINE, "n-2")).isEqualTo(new Result.Signed(created.key()));
    }

    @Test
    void refusesARepetitionForAsLongAsItsTimestampIsGood() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));
        // Signed a minute ahead, so good for two minutes from now.
        String ahead = "1772442060";
        signed(created, ahead, "n-1");

        identity.clock.advance(Duration.ofMinutes(2));
        signed(created, ahead, "n-2");

        assertThat(signed(created, ahead, "n-1")).isEqualTo(new Result.Replayed(created.key()));
    }

    @ParameterizedTest
    @CsvSource({"1772441939", "1772442061"})
    void refusesWhatWasSignedAnotherMinute(String timestamp) {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));

        assertThat(signed(created, timestamp, "n-1"))
                .isEqualTo(new Result.Refused(Fault.OUT_OF_TIME, Optional.of(created.key())));
    }

    @Test
    void isNotSpoiltByAStrangersSignature() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));
        SignedCall call = call(NINE, "n-1");

        assertThat(authenticated(created.key().id(), call, call.signature("gd_guess")))
                .isEqualTo(new Result.Refused(Fault.BAD_SIGNATURE, Optional.of(created.key())));

        assertThat(signed(created, NINE, "n-1")).isEqualTo(new Result.Signed(created.key()));
    }

    @Test
    void knowsNoKeyThatIsAbsentRevokedOrABots() {
        CreateApiKey.Created revoked = done(create(identity.signedIn(tom.user()), terminal));
        done(
                identity.revokeApiKey.revoke(
                        identity.signedIn(tom.user()), revoked.key().id(), CONTEXT));
        CreateApiKey.Created bot =
                done(
                        identity.createApiKey.create(
                                identity.signedIn(tom.user()),
                                grant(Role.TRADER, Optional.of(terminal)),
                                CONTEXT));
        Result unknown = new Result.Refused(Fault.UNKNOWN_KEY, Optional.empty());

        assertThat(signed(revoked, NINE, "n-1")).isEqualTo(unknown);
        assertThat(signed(bot, NINE, "n-2")).isEqualTo(unknown);
        assertThat(authenticated(new ApiKeyId(identity.ids.next()), call(NINE, "n-3"), ""))
                .isEqualTo(unknown);
    }

    @Test
    void fallsWithItsMakersActivity() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));

        identity.users.update(tom.user().active(false));

        assertThat(signed(created, NINE, "n-1"))
                .isEqualTo(new Result.Refused(Fault.UNKNOWN_KEY, Optional.empty()));
    }

    @Test
    void isLostWithTheKeyOfTheHouse() {
        CreateApiKey.Created created = done(create(identity.signedIn(tom.user()), terminal));

        identity.vault.change(Optional.of("second"));

        assertThat(signed(created, NINE, "n-1"))
                .isEqualTo(new Result.Refused(Fault.UNREADABLE_KEY, Optional.of(created.key())));
    }

    private Result signed(CreateApiKey.Created created, String timestamp, String nonce) {
        SignedCall call = call(timestamp, nonce);
        return authenticated(created.key().id(), call, call.signature(created.secret()));
    }

    private Result authenticated(ApiKeyId key, SignedCall call, String signature) {
        return identity.authenticateDevice.authenticate(
                new AuthenticateDevice.Command(key, call, signature));
    }

    private static SignedCall call(String timestamp, String nonce) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return SignedCall.of("POST", "/api/v1/mt5/sync", timestamp, nonce, body);
    }

    private Outcome<CreateApiKey.Created> create(SignedIn maker, AccountId account) {
        return grant(maker, Optional.of(account));
    }

    private Outcome<CreateApiKey.Created> grant(SignedIn maker, Optional<AccountId> account) {
        return identity.createApiKey.create(maker, grant(Role.DEVICE, account), CONTEXT);
    }

    private static ApiKey.Grant grant(Role role, Optional<AccountId> account) {
        return new ApiKey.Grant(new UserName("terminal"), role, account);
    }

    private static String field(Outcome<CreateApiKey.Created> outcome) {
        return ((Refusal.Invalid) refused(outcome)).errors().getFirst().field();
    }

    private AccountId synced(User user) {
        Account account =
                new Account(
                        new AccountId(identity.ids.next()),
                        user.id(),
                        "Terminal",
                        AccountMode.LIVE,
                        BrokerId.MT5,
                        Money.of("0", "USD"),
                        true,
                        false,
                        TradingState.ACTIVE,
                        ZoneOffset.UTC,
                        LocalTime.MIDNIGHT,
                        identity.clock.instant());
        identity.accounts.open(Specimens.state(account));
        return account.id();
    }
}
