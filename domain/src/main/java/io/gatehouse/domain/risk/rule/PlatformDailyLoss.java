package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.Usage;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Loss of all accounts of the mode on the platform's day. It is measured with quotes, bookings and
 * every minute, not with every order; once reached, openings wait for the next day.
 */
public final class PlatformDailyLoss implements RiskRule {
    @Override
    public String check() {
        return "platform_daily_loss";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<PlatformUse> use = order.view().platform();
        return use.flatMap(PlatformUse::dailyLoss)
                .map(room -> judge(room, use.get()))
                .orElse(Verdict.NOT_JUDGED);
    }

    private static Verdict judge(PlatformRoom room, PlatformUse use) {
        Usage usage = new Usage(room.taken(), BigDecimal.ZERO, room.taken());
        Figures figures = Figures.of(Scope.PLATFORM, Unit.MONEY, room.limit(), usage);
        return use.lossLatched() || room.taken().compareTo(room.limit()) >= 0
                ? new Verdict.Breached(
                        Optional.of(figures),
                        Scope.PLATFORM,
                        "The daily loss limit of the platform was reached; openings wait for the"
                                + " next day.")
                : whileKnown(use, figures);
    }

    private static Verdict whileKnown(PlatformUse use, Figures figures) {
        return use.missingRates().isEmpty()
                ? new Verdict.Passed(Optional.of(figures))
                : PlatformVerdict.unknown(use, "its loss of the day");
    }
}
