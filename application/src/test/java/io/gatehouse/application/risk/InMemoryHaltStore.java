package io.gatehouse.application.risk;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltsInForce;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Halts in memory. */
public final class InMemoryHaltStore implements HaltStore, Reversible {
    private final Rows<HaltId, Halt> rows = Rows.byUuid(HaltId::value);
    private final Rows<HaltId, Halt> ended = Rows.byUuid(HaltId::value);

    @Override
    public HaltsInForce inForce() {
        return new HaltsInForce(rows.ascending().toList());
    }

    @Override
    public void set(Halt halt) {
        rows.insert(halt.id(), halt);
    }

    @Override
    public Optional<Halt> endingAs(UUID id, Instant since) {
        return Stream.concat(rows.ascending(), ended.ascending())
                .filter(halt -> KeyedId.isOf(id, halt.id().value()))
                .filter(halt -> !halt.setAt().isBefore(since))
                .findFirst();
    }

    @Override
    public Optional<Halt> lock(HaltId id) {
        return rows.get(id);
    }

    @Override
    public void lift(HaltId id, Lifting lifting) {
        rows.get(id).ifPresent(halt -> ended.insert(id, halt));
        rows.remove(id);
    }

    @Override
    public Runnable snapshot() {
        Runnable inForce = rows.snapshot();
        Runnable over = ended.snapshot();
        return () -> {
            inForce.run();
            over.run();
        };
    }
}
