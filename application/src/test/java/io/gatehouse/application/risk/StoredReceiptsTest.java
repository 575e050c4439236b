package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.SealedReceipts;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Receipts that houses have stored under the rule set in force are decided again as they were. */
class StoredReceiptsTest {
    private static final String FILE = "receipts-of-rules-" + RiskRules.VERSION + ".jsonl";

    private final ReceiptReplay replay =
            new ReceiptReplay(
                    new ReceiptReader(
                            RiskRules.VERSION, RiskRules.all(), new InMemoryCatalogue()::calendar),
                    new RiskGate(RiskRules.all()));

    @Test
    void replayToTheLastByte() throws IOException {
        assertThat(stored())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(
                        receipt -> {
                            ReceiptReplay.Result again = replay.replay(SealedReceipts.of(receipt));
                            assertThat(again).isInstanceOf(ReceiptReplay.Result.Replayed.class);
                            assertThat(again.differences())
                                    .as("rules that decide otherwise need another VERSION")
                                    .isEmpty();
                        });
    }

    private static List<String> stored() throws IOException {
        try (InputStream file = StoredReceiptsTest.class.getResourceAsStream(FILE)) {
            assertThat(file)
                    .as("%s is missing: store some as CONTRIBUTING says of a risk rule", FILE)
                    .isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
