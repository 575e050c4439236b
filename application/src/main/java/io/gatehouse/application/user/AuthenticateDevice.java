package io.gatehouse.application.user;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SignedCall;
import io.gatehouse.domain.user.User;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says which device signed a call. A nonce is used up by the first call whose signature is good, on
 * whichever node, so that strangers can neither repeat a call nor spoil one.
 */
public final class AuthenticateDevice {
    private static final Duration WINDOW = Duration.ofSeconds(60);

    /** A call is good for twice the window at most; what is older may be forgotten. */
    private static final Duration NONCE_KEPT = Duration.ofMinutes(5);

    private final ApiKeyStore apiKeys;
    private final UserStore users;
    private final DeviceKeys deviceKeys;
    private final DeviceSecrets secrets;
    private final Transactions transactions;
    private final Clock clock;

    public AuthenticateDevice(
            ApiKeyStore apiKeys,
            UserStore users,
            DeviceKeys deviceKeys,
            DeviceSecrets secrets,
            Transactions transactions,
            Clock clock) {
        this.apiKeys = apiKeys;
        this.users = users;
        this.deviceKeys = deviceKeys;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A call with the name of a key and a signature that is said to be that key's. */
    public record Command(ApiKeyId key, SignedCall call, String signature) {
        @Override
        public String toString() {
            return "Command[" + key + "]";
        }
    }

    /**
     * Who it is, or what is wrong and with the call of which key; none where none in force is
     * named.
     */
    public sealed interface Result {
        record Signed(ApiKey key) implements Result {}

        record Replayed(ApiKey key) implements Result {}

        record Refused(Fault fault, Optional<ApiKey> named) implements Result {}
    }

    /** What is wrong with a signed call. */
    public enum Fault {
        /** No such key, or one out of force. */
        UNKNOWN_KEY,
        /** The house has lost the key that the secret is encrypted under. */
        UNREADABLE_KEY,
        BAD_SIGNATURE,
        /** Signed more than a minute before or after now. */
        OUT_OF_TIME
    }

    public Result authenticate(Command command) {
        Optional<ApiKey> key = apiKeys.find(command.key()).filter(this::isInForce);
        if (key.isEmpty()) {
            return new Result.Refused(Fault.UNKNOWN_KEY, key);
        }
        Optional<String> secret = deviceKeys.secretOf(key.get());
        if (secret.isEmpty()) {
            return new Result.Refused(Fault.UNREADABLE_KEY, key);
        }
        if (!command.call().isSignedBy(secret.get(), command.signature())) {
            return new Result.Refused(Fault.BAD_SIGNATURE, key);
        }
        Instant now = clock.instant();
        if (!command.call().isWithin(WINDOW, now)) {
            return new Result.Refused(Fault.OUT_OF_TIME, key);
        }
        return transactions.inTransaction(() -> isNew(key.get(), command.call().nonce(), now))
                ? new Result.Signed(key.get())
                : new Result.Replayed(key.get());
    }

    private boolean isInForce(ApiKey key) {
        return key.isForDevice()
                && !key.isRevoked()
                && users.find(key.userId())
                        .filter(User::isActive)
                        .filter(user -> user.role().mayGrant(key.role()))
                        .isPresent();
    }

    private boolean isNew(ApiKey key, String nonce, Instant now) {
        boolean isNew = secrets.useNonce(key, nonce, now);
        secrets.forgetNonces(key, now.minus(NONCE_KEPT));
        return isNew;
    }
}
