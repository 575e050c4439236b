package io.gatehouse.domain.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Settings that somebody asked for and that come into force together at an instant. */
public record PendingChange(
        ChangeId id,
        List<SettingChange> settings,
        Instant requestedAt,
        String requestedBy,
        Instant effectiveAt) {
    /** In the order in which they come into force. */
    public static final Comparator<PendingChange> IN_ORDER =
            Comparator.comparing(PendingChange::effectiveAt)
                    .thenComparing(PendingChange::requestedAt)
                    .thenComparing(change -> change.id().toString());

    public PendingChange {
        settings = List.copyOf(settings);
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("A change names a setting");
        }
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(effectiveAt);
    }

    /** Whether the bound of a risk day must be waited for. */
    public boolean startsAtBound() {
        return settings.stream().anyMatch(setting -> setting.to().startsAtBound());
    }

    /** What comes into force. */
    public List<Setting> wanted() {
        return settings.stream().map(SettingChange::to).toList();
    }

    /**
     * The change without the fields that are withdrawn; empty when none is left. A drawdown percent
     * goes with the mode that it is of: nobody asked for it under another.
     */
    public Optional<PendingChange> without(Predicate<String> withdrawn) {
        boolean losesMode =
                settings.stream()
                        .filter(SettingChange::isOfDrawdownMode)
                        .anyMatch(mode -> withdrawn.test(mode.field()));
        List<SettingChange> left =
                settings.stream()
                        .filter(setting -> !withdrawn.test(setting.field()))
                        .filter(setting -> !losesMode || !setting.isOfDrawdownPercent())
                        .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new PendingChange(id, left, requestedAt, requestedBy, effectiveAt));
    }

    /** The same change, coming into force at another instant. */
    public PendingChange at(Instant other) {
        return new PendingChange(id, settings, requestedAt, requestedBy, other);
    }
}
