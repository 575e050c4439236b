package io.gatehouse.application.risk;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltsInForce;

import java.util.Optional;

/** Halts in memory; those that have ended are forgotten. */
public final class InMemoryHaltStore implements HaltStore, Reversible {
    private final Rows<HaltId, Halt> rows = Rows.byUuid(HaltId::value);

    @Override
    public HaltsInForce inForce() {
        return new HaltsInForce(rows.ascending().toList());
    }

    @Override
    public void set(Halt halt) {
        rows.insert(halt.id(), halt);
    }

    @Override
    public Optional<Halt> lock(HaltId id) {
        return rows.get(id);
    }

    @Override
    public void lift(HaltId id, Lifting lifting) {
        rows.remove(id);
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
