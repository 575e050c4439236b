package io.gatehouse.application.port;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count up from 1, shaped like UUIDv7. */
public final class NumberedIds implements Ids {
    private static final long VERSION_7 = 0x0195_A0C0_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(VERSION_7, VARIANT | last.incrementAndGet());
    }

    @Override
    public long nextBrokerReference() {
        return last.incrementAndGet();
    }
}
