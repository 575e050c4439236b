package io.gatehouse.domain.risk;

import io.gatehouse.domain.risk.ReceiptReplay.Difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks for stored receipts that contradict themselves, the row they are stored in, or the gate.
 */
public final class ReceiptCheck {
    /** These deny at the limit itself, whatever the order adds. */
    private static final Set<String> DENY_AT_LIMIT =
            Set.of("max_daily_loss", "max_weekly_loss", "max_monthly_loss", "max_drawdown");

    private final ReceiptReplay replay;

    public ReceiptCheck(ReceiptReplay replay) {
        this.replay = replay;
    }

    /** In words, what is wrong with a receipt of any rule set; empty when nothing is. */
    public List<String> faults(SealedReceipt sealed) {
        try {
            List<String> faults = overLimits(CanonicalReader.read(sealed.canonical()));
            List<Difference> differences = replay.replay(sealed).differences();
            if (!differences.isEmpty()) {
                faults.add("comes out differently in " + members(differences));
            }
            return faults;
        } catch (UnreadableReceiptException damaged) {
            return List.of("cannot be read: " + damaged.getMessage());
        }
    }

    private static List<String> overLimits(JsonValue receipt) {
        List<String> faults = new ArrayList<>();
        JsonMembers.read("receipt", receipt, ReceiptCheck::approvedFigures)
                .forEach(
                        row -> {
                            if (row.value().isBreached() || isReached(row)) {
                                faults.add("approved " + words(row));
                            }
                        });
        return faults;
    }

    private static List<VerdictsReader.Row<Figures>> approvedFigures(JsonValue receipt) {
        boolean approved =
                receipt.member("decision", one -> one.member("approved", JsonValue::flag));
        return approved
                ? receipt.member("figures", rows -> rows.each(VerdictsReader::figures))
                : List.of();
    }

    private static boolean isReached(VerdictsReader.Row<Figures> row) {
        Figures figures = row.value();
        return DENY_AT_LIMIT.contains(row.check())
                && BreakerLevel.isReached(figures.used(), figures.limit());
    }

    private static String words(VerdictsReader.Row<Figures> row) {
        return row.check()
                + " at "
                + row.value().projected().toPlainString()
                + " where "
                + row.value().limit().toPlainString()
                + " is allowed";
    }

    private static String members(List<Difference> differences) {
        return String.join(", ", differences.stream().map(Difference::member).distinct().toList());
    }
}
