package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.HoldingPeriod;
import io.gatehouse.domain.position.LotMethod;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports the lots that an account closed in a span, by a method: what it pays tax on. */
public final class ReportRealizedLots {
    private final AccountAccess access;
    private final AccountStore accounts;
    private final LotReplay replay;

    public ReportRealizedLots(
            AccountAccess access,
            AccountStore accounts,
            PositionStore positions,
            InstrumentCatalogue catalogue) {
        this.access = access;
        this.accounts = accounts;
        this.replay = new LotReplay(positions, catalogue);
    }

    /** Lots closed from an instant on and before another, by a method. */
    public record Query(
            LotMethod method,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to) {
        private boolean covers(Instant at) {
            return from.map(first -> !at.isBefore(first)).orElse(true)
                    && to.map(at::isBefore).orElse(true);
        }
    }

    /** The closed lots in the order of their closing, and what all of them came to. */
    public record Report(List<RealizedLot> lots, RealizedTotals totals) {}

    public Outcome<Report> report(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> report(id, query));
    }

    private Report report(AccountId account, Query query) {
        ZoneId zone = accounts.read(List.of(account)).getFirst().account().riskZone();
        List<RealizedLot> lots = new ArrayList<>();
        replay.replay(
                account,
                query.instrument(),
                query.method(),
                (instrument, fill, closed) ->
                        closed.stream()
                                .filter(lot -> query.covers(lot.closedAt()))
                                .forEach(lot -> lots.add(realized(instrument, lot, zone))));
        return new Report(List.copyOf(lots), RealizedTotals.of(lots));
    }

    private static RealizedLot realized(Instrument instrument, ClosedLot lot, ZoneId zone) {
        return new RealizedLot(
                instrument.symbol(),
                instrument.spec().currency(),
                instrument.spec().settlement(),
                lot,
                HoldingPeriod.between(lot.openedAt(), lot.closedAt(), zone));
    }
}
