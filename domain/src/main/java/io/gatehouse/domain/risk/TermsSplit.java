package io.gatehouse.domain.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A wanted change of terms by when it may begin: the terms with everything that lets nothing more
 * through, what loosens them, and what starts at the bound of a risk day.
 */
public record TermsSplit(
        RiskTerms tightened, List<SettingChange> loosening, List<SettingChange> atBound) {
    public TermsSplit {
        loosening = List.copyOf(loosening);
        atBound = List.copyOf(atBound);
    }

    public static TermsSplit of(RiskTerms before, RiskTerms wanted) {
        List<SettingChange> changes = before.changesTo(wanted);
        boolean newMode = changes.stream().anyMatch(SettingChange::isOfDrawdownMode);
        List<SettingChange> atBound = new ArrayList<>();
        List<SettingChange> loosening = new ArrayList<>();
        for (SettingChange change : changes) {
            // A percent of something else is neither tighter nor looser. Before its mode it would
            // be measured by the old one, and could breach what nobody asked for.
            boolean waits =
                    change.to().startsAtBound() || (newMode && change.isOfDrawdownPercent());
            (waits ? atBound : loosening).add(change);
        }
        return new TermsSplit(tightened(before, loosening), loosening, atBound);
    }

    /** Takes out what tightens; one change may only do so after another, so until none does. */
    private static RiskTerms tightened(RiskTerms before, List<SettingChange> changes) {
        RiskTerms terms = before;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (SettingChange change : List.copyOf(changes)) {
                RiskTerms candidate = terms.with(List.of(change.to()));
                if (!Looseness.isLooser(before.profile(), candidate.profile())) {
                    terms = candidate;
                    changes.remove(change);
                    moved = true;
                }
            }
        }
        return terms;
    }

    /** The terms with everything but what starts at a bound. */
    public RiskTerms loosened() {
        return tightened.with(loosening.stream().map(SettingChange::to).toList());
    }
}
