package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.risk.ShowHeadroom.Part;
import io.gatehouse.domain.risk.Activity.ClosedTrade;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.TradingLatches;
import io.gatehouse.domain.risk.rule.LossStreak;
import io.gatehouse.domain.risk.rule.MaxDrawdown;
import io.gatehouse.domain.risk.rule.MaxOrdersPerDay;
import io.gatehouse.domain.risk.rule.MaxTradesPerDay;
import io.gatehouse.domain.risk.rule.MinWinRate;
import io.gatehouse.domain.risk.rule.RepeatExecution;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an account stands with a limit: until when it lasts, whether it holds for good. */
final class LimitStanding {
    private final BookReader.Reading reading;
    private final boolean isWorthKnown;
    private final boolean isAllKnown;

    LimitStanding(BookReader.Reading reading) {
        this.reading = reading;
        this.isWorthKnown = AccountWorth.of(reading.book(), reading.market()).isPresent();
        this.isAllKnown = isWorthKnown && reading.market().isKnown(reading.book());
    }

    /** When what is used of it, or what it blocks, is over whatever is traded until then. */
    Optional<Instant> resetsAt(String check) {
        return switch (check) {
            case LossStreak.CHECK -> blockedUntil(LossStreak::blocksUntil);
            case MinWinRate.CHECK -> blockedUntil(MinWinRate::blocksUntil);
            case MaxOrdersPerDay.CHECK, MaxTradesPerDay.CHECK ->
                    Optional.of(reading.book().risk().day().endsAt());
            default -> period(check).map(LossPeriod::endsAt);
        };
    }

    private Optional<Instant> blockedUntil(Cooling cooling) {
        AccountBook book = reading.book();
        return book.activity()
                .trades()
                .flatMap(
                        trades ->
                                cooling.until(
                                        book.profile(),
                                        book.risk(),
                                        trades,
                                        reading.market().now()));
    }

    /** Until when closed trades block openings. */
    private interface Cooling {
        Optional<Instant> until(
                RiskProfile profile, RiskState risk, List<ClosedTrade> trades, Instant now);
    }

    /** A loss is one of equity, which a broker tells whatever it holds. */
    boolean isKnown(String check) {
        boolean isLoss = check.equals(MaxDrawdown.CHECK) || period(check).isPresent();
        return isLoss ? isWorthKnown : isAllKnown;
    }

    /** Whether the limit was reached and holds, whatever equity does. */
    boolean isLatched(String check, Part part) {
        RiskState risk = reading.book().risk();
        return switch (check) {
            case MaxDrawdown.CHECK -> risk.drawdown() == BreakerLevel.CRITICAL;
            case RepeatExecution.CHECK -> isLatched(risk.trading(), part);
            default -> period(check).filter(LossPeriod::latched).isPresent();
        };
    }

    private static boolean isLatched(TradingLatches latches, Part part) {
        return part.instrument()
                .flatMap(one -> part.side().flatMap(side -> latches.repeat(one, side)))
                .isPresent();
    }

    private Optional<LossPeriod> period(String check) {
        return Arrays.stream(LossSpan.values())
                .filter(span -> span.check().equals(check))
                .map(span -> reading.book().risk().period(span))
                .findFirst();
    }
}
