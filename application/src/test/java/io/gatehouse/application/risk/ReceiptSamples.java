package io.gatehouse.application.risk;

import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Receipt;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.SealedReceipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A few receipts with something new in each, for {@link StoredReceiptsTest} of the rule set in
 * force: {@code -Dgatehouse.receipts=FILE} names where they are written.
 */
final class ReceiptSamples {
    private final Optional<Path> file =
            Optional.ofNullable(System.getProperty("gatehouse.receipts")).map(Path::of);
    private final Set<String> known = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    /** Keeps an approval, and a denial that has a check more than those kept before. */
    synchronized void offer(Receipt receipt, SealedReceipt sealed) {
        if (file.isPresent()) {
            Set<String> news = new HashSet<>(told(receipt));
            news.removeAll(known);
            if (!news.isEmpty()) {
                known.addAll(news);
                lines.add(sealed.canonical());
            }
        }
    }

    private static List<String> told(Receipt receipt) {
        return receipt.decision() instanceof Denied denied
                ? denied.breaches().stream().map(Breach::check).toList()
                : List.of("approved");
    }

    /** One receipt a line. */
    void save() throws IOException {
        if (file.isPresent()) {
            Files.write(file.get(), lines);
        }
    }
}
