package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Which marks may move a drawdown peak, breach it or flatten: confirmed, fresh, of an open market.
 */
public record TrustedMarks(Instant now, Duration oldest) {
    private static final BigDecimal USUAL_SECONDS = BigDecimal.valueOf(60);

    /** As old as the profile lets prices be, else 60 seconds. */
    public static TrustedMarks under(RiskProfile profile, Instant now) {
        return seconds(profile.limit(RiskLimit.MAX_PRICE_AGE_SECONDS).orElse(USUAL_SECONDS), now);
    }

    /**
     * Never older than 60 seconds: a broker would let a closing order wait for a newer price, and
     * fill it after what asked for it has ended.
     */
    public static TrustedMarks toCloseAt(RiskProfile profile, Instant now) {
        BigDecimal own = profile.limit(RiskLimit.MAX_PRICE_AGE_SECONDS).orElse(USUAL_SECONDS);
        return seconds(own.min(USUAL_SECONDS), now);
    }

    private static TrustedMarks seconds(BigDecimal age, Instant now) {
        return new TrustedMarks(
                now, Duration.ofSeconds(age.setScale(0, RoundingMode.FLOOR).longValueExact()));
    }

    /** Why a mark may not act. */
    public enum Doubt {
        MARKET_CLOSED,
        PRICE_MISSING,
        PRICE_STALE,
        PRICE_UNCONFIRMED
    }

    /** Whether this holding's mark may act. */
    public boolean has(Holding holding) {
        return doubt(holding).isEmpty();
    }

    /** Why this holding's mark may not act. */
    public Optional<Doubt> doubt(Holding holding) {
        if (!isOpen(holding)) {
            return Optional.of(Doubt.MARKET_CLOSED);
        }
        return holding.quote().map(this::doubt).orElse(Optional.of(Doubt.PRICE_MISSING));
    }

    private Optional<Doubt> doubt(Quote quote) {
        if (!isFresh(quote)) {
            return Optional.of(Doubt.PRICE_STALE);
        }
        return quote.confirmed() ? Optional.empty() : Optional.of(Doubt.PRICE_UNCONFIRMED);
    }

    /**
     * Whether the account's equity may act: it is one to start from, and the market of a holding is
     * open. Cash alone needs no market.
     */
    public boolean haveAll(AccountMarks marks) {
        return areFresh(marks.held()) && areConfirmed(marks);
    }

    /** The same but for the confirmation, of which nobody keeps a record. */
    public boolean areFresh(Collection<Holding> held) {
        return noneIsStale(held) && (held.isEmpty() || held.stream().anyMatch(this::isOpen));
    }

    /**
     * Whether the equity is one to start from: marks and rates are confirmed, and marks of open
     * markets fresh. A rate may be of any age, as for the gate, which knows only missing ones: many
     * are quoted once a day.
     */
    public boolean noneIsMissing(AccountMarks marks) {
        return noneIsStale(marks.held()) && areConfirmed(marks);
    }

    private boolean noneIsStale(Collection<Holding> held) {
        return held.stream().allMatch(holding -> !isOpen(holding) || isFresh(holding));
    }

    /**
     * Whether no mark or rate may be a slip, however old they are. One print at the end of a
     * session is not its price all night.
     */
    public static boolean areConfirmed(AccountMarks marks) {
        return marks.held().stream()
                        .allMatch(one -> one.quote().filter(Quote::confirmed).isPresent())
                && marks.conversions().stream().allMatch(leg -> leg.quote().confirmed());
    }

    private boolean isFresh(Holding holding) {
        return holding.quote().filter(this::isFresh).isPresent();
    }

    /** A contract that has expired is quoted no more, whatever its exchange does. */
    private boolean isOpen(Holding holding) {
        Listing listing = holding.instrument().listing();
        return listing.calendar().isOpen(now) && !listing.isExpiredAt(now);
    }

    private boolean isFresh(Quote quote) {
        return quote.ageAt(now).compareTo(oldest) <= 0;
    }
}
