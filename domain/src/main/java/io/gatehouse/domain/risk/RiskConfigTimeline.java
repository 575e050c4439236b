package io.gatehouse.domain.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The version recorded last and the windows that it has not outlived, by {@code from} and without
 * overlaps: with them what is in force is known for every later instant, on any node.
 */
public record RiskConfigTimeline(RiskConfigVersion recorded, List<RiskWindow> windows) {
    public static final RiskConfigTimeline NONE =
            new RiskConfigTimeline(RiskConfigVersion.NONE, List.of());

    public RiskConfigTimeline {
        windows = List.copyOf(windows);
    }

    /** What is in force. */
    public RiskConfigVersion at(Instant now) {
        List<RiskConfigVersion> due = due(now);
        return due.isEmpty() ? recorded : due.getLast();
    }

    /** Versions that windows have brought about since the recorded one, oldest first. */
    public List<RiskConfigVersion> due(Instant now) {
        List<RiskConfigVersion> due = new ArrayList<>();
        RiskConfigVersion last = recorded;
        for (RiskWindow window : windows) {
            if (window.beginsBy(now) && !last.isIn(window)) {
                last = last.begun(window);
                due.add(last);
            }
            if (window.endsBy(now)) {
                last = last.reverted(window.to(), window.setBy(), window.reason());
                due.add(last);
            }
        }
        return due;
    }

    /** Windows that have ended by then. */
    public List<RiskWindow> over(Instant now) {
        return windows.stream().filter(window -> window.endsBy(now)).toList();
    }
}
