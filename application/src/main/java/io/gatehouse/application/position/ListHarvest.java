package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.LotMethod;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists open lots that closing now would realise a loss of, and the purchases that would make of it
 * a wash sale: the same bought within 30 days before or after (26 U.S.C. 1091).
 */
public final class ListHarvest {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST_FILLS = 500;

    private final AccountAccess access;
    private final OpenLotViews lots;
    private final PositionStore positions;

    public ListHarvest(AccountAccess access, OpenLotViews lots, PositionStore positions) {
        this.access = access;
        this.lots = lots;
        this.positions = positions;
    }

    /**
     * A lot at a loss. Sold now, its loss is disallowed by what was opened in the same direction
     * since the window's begin, other than the lot itself, and by whatever will be until its end.
     */
    public record Candidate(
            OpenLotView lot, Instant windowFrom, Instant windowTo, List<Fill> triggers) {
        public boolean isWashSale() {
            return !triggers.isEmpty();
        }
    }

    public Outcome<List<Candidate>> list(
            Actor actor, Optional<AccountId> account, LotMethod method) {
        return access.toRead(actor, account).map(id -> candidates(id, method));
    }

    private List<Candidate> candidates(AccountId account, LotMethod method) {
        OpenLotViews.Shown shown = lots.of(account, method, Optional.empty());
        Instant now = shown.reading().market().now();
        Map<Opening, List<Fill>> recent = new HashMap<>();
        return shown.lots().stream()
                .filter(ListHarvest::isAtLoss)
                .map(
                        lot ->
                                candidate(
                                        lot,
                                        now,
                                        recent.computeIfAbsent(
                                                Opening.of(lot),
                                                opening -> fills(account, opening, now))))
                .toList();
    }

    /** What opens more of the same as a lot. */
    private record Opening(Symbol instrument, Side side) {
        static Opening of(OpenLotView view) {
            int direction = view.lot().quantity().signum();
            return new Opening(view.instrument(), Side.openingFor(direction));
        }
    }

    private static boolean isAtLoss(OpenLotView lot) {
        return lot.mark().filter(mark -> mark.unrealized().signum() < 0).isPresent();
    }

    private static Candidate candidate(OpenLotView view, Instant now, List<Fill> recent) {
        return new Candidate(
                view,
                now.minus(WINDOW),
                now.plus(WINDOW),
                recent.stream().filter(fill -> !fill.id().equals(view.lot().openedBy())).toList());
    }

    /** Of the fills that opened in the window before now, the newest. */
    private List<Fill> fills(AccountId account, Opening opening, Instant now) {
        FillFilter opened =
                FillFilter.ALL
                        .of(opening.instrument())
                        .of(opening.side())
                        .within(Optional.of(now.minus(WINDOW)), Optional.empty());
        return positions
                .fills(new FillQuery(account, opened, Optional.empty(), MOST_FILLS))
                .stream()
                .map(BookedFill::fill)
                .toList();
    }
}
