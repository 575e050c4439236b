package io.gatehouse.application.sizing;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.domain.sizing.SizedSetup;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A log in memory. */
public final class InMemorySetupLog implements SetupLog, Reversible {
    private final Rows<UUID, SizedSetup> rows = Rows.byUuid(Function.identity());

    @Override
    public void append(List<SizedSetup> setups) {
        setups.forEach(setup -> rows.insert(setup.id(), setup));
    }

    @Override
    public List<SizedSetup> page(Query query) {
        return rows.descending()
                .filter(setup -> setup.account().equals(query.account()))
                .filter(
                        setup ->
                                query.signalId().isEmpty()
                                        || query.signalId().equals(setup.wish().signalId()))
                .filter(
                        setup ->
                                query.approved()
                                        .map(wanted -> wanted == setup.result().isApproved())
                                        .orElse(true))
                .filter(
                        setup ->
                                query.before()
                                        .map(id -> Rows.BY_TEXT.compare(setup.id(), id) < 0)
                                        .orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
