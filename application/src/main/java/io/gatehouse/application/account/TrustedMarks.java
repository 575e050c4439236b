package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
     * Whether the account's equity may act: what is held and what converts have such a mark, of
     * closed markets the confirmed price of the last session, and the market of a holding is open.
     * Cash alone is always known.
     */
    public boolean haveAll(AccountMarks marks) {
        List<Holding> held = marks.held();
        return noneIsMissing(marks) && (held.isEmpty() || held.stream().anyMatch(this::isOpen));
    }

    /** The same but for the confirmation, of which nobody keeps a record. */
    public boolean areFresh(Collection<Holding> held) {
        boolean fresh = held.stream().allMatch(holding -> !isOpen(holding) || isFresh(holding));
        return fresh && (held.isEmpty() || held.stream().anyMatch(this::isOpen));
    }

    private boolean isFresh(Holding holding) {
        return holding.quote().filter(this::isFresh).isPresent();
    }

    /**
     * Whether the equity is one to start from: every mark is confirmed, and that of an open market
     * fresh.
     */
    public boolean noneIsMissing(AccountMarks marks) {
        return marks.held().stream().allMatch(this::stands)
                && marks.conversions().stream()
                        .allMatch(leg -> stands(leg.instrument(), leg.quote()));
    }

    private boolean stands(Holding held) {
        return held.quote().filter(quote -> stands(held.instrument(), quote)).isPresent();
    }

    /** One print at the end of a session is not its price all night. */
    private boolean stands(Instrument instrument, Quote quote) {
        return quote.confirmed() && (isFresh(quote) || !instrument.calendar().isOpen(now));
    }

    private boolean isOpen(Holding holding) {
        return holding.instrument().calendar().isOpen(now);
    }

    private boolean isFresh(Quote quote) {
        return quote.ageAt(now).compareTo(oldest) <= 0;
    }
}
