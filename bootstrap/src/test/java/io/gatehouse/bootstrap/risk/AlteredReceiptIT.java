package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.cli.ProgramRun;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Receipts that somebody has rewritten in the database, over HTTP and by the command. */
class AlteredReceiptIT {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final TestServer server = TestServer.start(database, Map.of());

    private final Trader ada = Trader.join(server);
    private final String decision = decided();

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anHonestOneIsReplayedByTheCommand() throws Exception {
        ProgramRun run = ProgramRun.on(database, "replay", decision);

        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .startsWith("approved at 0.05")
                .endsWith("Identical to the receipt.");
        assertThat(run.output())
                .anyMatch(
                        line ->
                                line.startsWith("passed  portfolio_concentration")
                                        && line.endsWith("limit 10  current 0  projected 2.5"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anotherOutcomeIsNoReplay() throws Exception {
        rewrite("replace(receipt, '\"opening\":\"0.05\"', '\"opening\":\"0.04\"')");

        Answer answer = replayed();
        ProgramRun run = ProgramRun.on(database, "replay", decision);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.text("identical")).isEqualTo("false");
        assertThat(answer.text("differences.0.member")).isEqualTo("decision.opening");
        assertThat(answer.text("differences.0.stored")).isEqualTo("0.04");
        assertThat(answer.text("differences.0.replayed")).isEqualTo("0.05");
        assertThat(run.output())
                .contains("differs in decision.opening")
                .endsWith("NOT identical to the receipt.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aDamagedOneIsRefused() throws Exception {
        rewrite("replace(receipt, '{', '{ ')");

        Answer answer = replayed();
        ProgramRun run = ProgramRun.on(database, "replay", decision);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("receipt_unreadable");
        assertThat(run.errors())
                .containsExactly("gatehouse: The receipt cannot be read: Not canonical JSON at 1.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'no receipt'", "'{\"denied\": [[]]}'", "'[]'"})
    void anUnreadableOneIsListedWithWhatIsKnown(String damage) throws Exception {
        rewrite(damage);

        Answer list = ada.api().get("/risk/decisions");
        Answer one = ada.api().get("/risk/decisions/" + decision);

        assertThat(list.status()).as(list.raw()).isEqualTo(200);
        assertThat(list.text("data.0.decision_id")).isEqualTo(decision);
        assertThat(list.text("data.0.approved")).isEqualTo("true");
        assertThat(list.text("data.0.receipt_readable")).isEqualTo("false");
        assertThat(list.at("data.0.violations").size()).isZero();
        assertThat(one.status()).as(one.raw()).isEqualTo(200);
        assertThat(one.text("receipt")).isEqualTo("null");
    }

    @Test
    void oneOfOtherRulesIsRefused() throws Exception {
        rewrite("regexp_replace(receipt, '\"rules\":\"[0-9]+\"', '\"rules\":\"0\"')");

        Answer answer = replayed();

        assertThat(answer.status()).as(answer.raw()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("rule_set_changed");
        assertThat(answer.text("detail"))
                .startsWith("The decision was made under rule set 0; rule set ");
    }

    @Test
    void theCommandSaysThatADecisionIsAbsent() throws Exception {
        ProgramRun absent =
                ProgramRun.on(database, "replay", "00000000-0000-7000-8000-000000000000");

        assertThat(absent.errors())
                .containsExactly(
                        "gatehouse: There is no decision 00000000-0000-7000-8000-000000000000.");
        assertThat(absent.exitCode()).isEqualTo(2);
    }

    private String decided() {
        ada.quote("BTC", "50000", "50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '0.05',"
                        + " 'price': 50000, 'stop_loss': '49000'}");
        return ada.api().get("/risk/decisions").text("data.0.decision_id");
    }

    private Answer replayed() {
        return ada.api().get("/risk/decisions/" + decision + "/replay");
    }

    /** As somebody who gets around the triggers that keep rows from being rewritten. */
    private void rewrite(String receipt) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "UPDATE decision SET receipt = "
                            + receipt
                            + " WHERE decision_id = '"
                            + decision
                            + "'");
        }
    }
}
