package io.gatehouse.application.user;

import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SealedSecret;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets and nonces of devices in maps. */
public final class InMemoryDeviceSecrets implements DeviceSecrets, Reversible {
    private final Map<ApiKeyId, SealedSecret> secrets = new HashMap<>();
    private final Map<Used, Instant> nonces = new HashMap<>();

    private record Used(ApiKeyId key, String nonce) {}

    @Override
    public void add(ApiKey key, SealedSecret secret) {
        secrets.put(key.id(), secret);
    }

    @Override
    public Optional<SealedSecret> find(ApiKey key) {
        return Optional.ofNullable(secrets.get(key.id()));
    }

    @Override
    public boolean useNonce(ApiKey key, String nonce, Instant now) {
        return nonces.putIfAbsent(new Used(key.id(), nonce), now) == null;
    }

    @Override
    public void forgetNonces(ApiKey key, Instant before) {
        nonces.entrySet()
                .removeIf(
                        used ->
                                used.getKey().key().equals(key.id())
                                        && used.getValue().isBefore(before));
    }

    @Override
    public Runnable snapshot() {
        Map<ApiKeyId, SealedSecret> keptSecrets = Map.copyOf(secrets);
        Map<Used, Instant> keptNonces = Map.copyOf(nonces);
        return () -> {
            secrets.clear();
            secrets.putAll(keptSecrets);
            nonces.clear();
            nonces.putAll(keptNonces);
        };
    }
}
