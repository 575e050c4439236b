package io.gatehouse.rest.user;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;

import jakarta.inject.Singleton;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Argon2id in one lane, at 19 MiB and 2 passes unless set otherwise (OWASP's first choice); as many
 * at once as processors, so that a flood of sign-ins takes neither the memory nor the orders' time.
 * New passwords take turns of their own, so that nobody waits to sign in for those who join.
 */
@Singleton
final class Argon2Hasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final PasswordCost cost;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore checks;
    private final Semaphore makings;

    Argon2Hasher(PasswordCost cost) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.cost = cost;
        this.checks = new Semaphore(processors, true);
        this.makings = new Semaphore(Math.max(1, processors / 2), true);
    }

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(makings, password, Argon2Phc.fresh(cost, randomBytes(SALT_BYTES)));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Argon2Phc known = Argon2Phc.parse(hash.value());
        byte[] found = Argon2Phc.parse(inTurn(checks, password, known).value()).hash();
        return MessageDigest.isEqual(found, known.hash());
    }

    @Override
    public PasswordHash decoy() {
        // Random bytes instead of a hash: no password is known to give them.
        Argon2Phc nobodys =
                Argon2Phc.fresh(cost, randomBytes(SALT_BYTES)).with(randomBytes(HASH_BYTES));
        return new PasswordHash(nobodys.text());
    }

    private static PasswordHash inTurn(Semaphore turns, Password password, Argon2Phc form) {
        awaitTurn(turns);
        try {
            return new PasswordHash(form.with(form.compute(password, HASH_BYTES)).text());
        } finally {
            turns.release();
        }
    }

    private static void awaitTurn(Semaphore turns) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DependencyDown(
                        "Password hashing", new TimeoutException("no turn in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyDown("Password hashing", e);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
