package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PostgreSQL that is ready; closing stops it when this process owns it, else only lets go. */
public final class RunningPostgres implements AutoCloseable {

    private final SignIn signIn;
    private final Optional<Ownership> ownership;
    private final AtomicBoolean closed = new AtomicBoolean();

    RunningPostgres(SignIn signIn, Optional<Ownership> ownership) {
        this.signIn = signIn;
        this.ownership = ownership;
    }

    public String jdbcUrl() {
        return signIn.url();
    }

    public String user() {
        return SignIn.USER;
    }

    public String password() {
        return signIn.password().text();
    }

    public int port() {
        return signIn.port();
    }

    /** Stops fast: open transactions are rolled back. Calling it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            ownership.ifPresent(Ownership::release);
        }
    }

    /** What the owner of a home holds: the lock, the process and the eye on it. */
    record Ownership(ServerLock lock, Control control, Watch watch) {

        void release() {
            try (lock) {
                watch.close();
                control.stop();
            } catch (IOException e) {
                throw PostgresUnavailableException.unusable(control.data(), e);
            }
        }
    }
}
