package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** The kill switch over HTTP, on two nodes of one house. */
class HaltsIT {
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.02',"
                    + " 'stop_loss': '49000'}";
    private static final TestDatabase database = TestDatabase.fresh();
    private static final TestServer server = TestServer.start(database, Map.of());
    private static final TestServer second = TestServer.start(database, Map.of());

    private final Api owner = server.owner();

    @AfterAll
    static void stop() {
        second.close();
        server.close();
    }

    @AfterEach
    void liftAll() {
        for (String halt : owner.get("/admin/halts").texts("data", "halt_id")) {
            assertThat(owner.delete("/admin/halts/" + halt, "{\"reason\": \"Over.\"}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void actsOnTheOtherNodeFromItsAnswerOn() {
        Trader ada = Trader.join(server);
        Trader there = ada.on(second);
        there.quote("BTC", "50000", "50000");
        for (int round = 0; round < 20; round++) {
            Answer set = halt("{'scope': 'PLATFORM', 'state': 'REDUCING', 'reason': 'Drill.'}");
            assertThat(set.status()).as(set.raw()).isEqualTo(201);

            Answer denied = there.place(named("halted-" + round));

            assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
            assertThat(denied.texts("violations", "check")).contains("reduce_only_mode");
            assertThat(denied.texts("violations", "scope")).contains("platform");
            liftAll();
            Answer passed = there.place(named("round-" + round));
            assertThat(passed.status()).as(passed.raw()).isEqualTo(201);
            there.api().delete("/positions/BTC");
        }
    }

    @Test
    void closesThePositionsOfEverybodyAndLeavesOtherInstrumentsAlone() {
        Trader ada = Trader.join(server);
        Trader bob = Trader.join(second);
        ada.quote("BTC", "50000", "50000");
        ada.quote("BTC", "50000", "50000");
        ada.quote("ETH", "2000", "2000");
        ada.placed(BUY);
        bob.placed(BUY);
        bob.placed(BUY.replace("BTC", "ETH").replace("0.02", "1").replace("49000", "1900"));
        String resting =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT',"
                                + " 'quantity': '0.01', 'price': '49900', 'stop_loss': '49000'}");

        Answer set =
                halt(
                        "{'scope': 'INSTRUMENT', 'target_id': 'BTC', 'state': 'HALTED',"
                                + " 'cancel_working': true, 'flatten': true, 'reason': 'Chain split.'}");

        assertThat(set.status()).as(set.raw()).isEqualTo(201);
        assertThat(set.text("cancelled")).isEqualTo("1");
        assertThat(set.texts("closes", "account_id"))
                .containsExactlyInAnyOrder(ada.account(), bob.account());
        assertThat(set.at("failures").size()).isZero();
        ada.awaitOrder(resting, "CANCELED");
        ada.await("/positions", answer -> answer.at("data").size() == 0);
        bob.await(
                "/positions", answer -> answer.texts("data", "instrument").equals(List.of("ETH")));
        Answer denied = bob.place(named("late"));
        assertThat(denied.texts("violations", "check"))
                .contains("trading_halted", "reduce_only_mode");
        assertThat(denied.texts("violations", "scope")).containsOnly("instrument");
        assertThat(bob.api().get("/risk/decisions/" + denied.text("decision_id")).raw())
                .contains("halts");
    }

    @Test
    void closesWhatWaitsForAConfirmedPriceWithTheNextQuote() {
        Trader ada = Trader.join(server);
        ada.quote("ETH", "2000", "2000");
        ada.placed(BUY.replace("BTC", "ETH").replace("0.02", "1").replace("49000", "1500"));
        // 15 % below the quote before
        ada.quote("ETH", "1700", "1700");

        Answer set =
                halt(
                        "{'scope': 'INSTRUMENT', 'target_id': 'ETH', 'state': 'REDUCING',"
                                + " 'flatten': true, 'reason': 'Chain split.'}");

        assertThat(set.status()).as(set.raw()).isEqualTo(201);
        assertThat(set.text("flatten")).isEqualTo("true");
        assertThat(set.texts("failures", "code")).containsExactly("price_unconfirmed");
        assertThat(ada.api().get("/positions").texts("data", "instrument")).containsExactly("ETH");

        ada.quote("ETH", "1701", "1701");
        ada.await("/positions", answer -> answer.at("data").size() == 0);
        assertThat(owner.get("/admin/halts").texts("data", "flatten")).containsExactly("true");
    }

    @Test
    void showsTheStateInForceAndWhatAResetWouldDo() {
        Trader ada = Trader.join(server);
        halt("{'scope': 'PLATFORM', 'state': 'REDUCING', 'reason': 'Drill.'}");
        ada.api()
                .post(
                        "/accounts/" + ada.account() + "/halt",
                        "{\"state\": \"HALTED\", \"reason\": \"Lunch.\"}");

        assertThat(ada.api().get("/accounts/" + ada.account()).text("trading_state"))
                .isEqualTo("HALTED");
        Answer preview = ada.api().get("/accounts/" + ada.account() + "/halt/reset-preview");
        assertThat(preview.status()).as(preview.raw()).isEqualTo(200);
        assertThat(preview.text("state_now")).isEqualTo("HALTED");
        assertThat(preview.text("state_after")).isEqualTo("REDUCING");
        assertThat(preview.text("permitted")).isEqualTo("true");
        assertThat(owner.get("/admin/halts").texts("data", "scope"))
                .containsExactlyInAnyOrder("PLATFORM", "ACCOUNT");
    }

    @Test
    void ofAnAccountIsLiftedByItsIdAlone() {
        Trader ada = Trader.join(server);
        String path = "/accounts/" + ada.account();
        owner.post(path + "/halt", "{\"state\": \"REDUCING\", \"reason\": \"Drill.\"}");
        ada.api().post(path + "/halt", "{\"state\": \"HALTED\", \"reason\": \"Lunch.\"}");
        Answer both = owner.get("/admin/halts");
        assertThat(both.texts("data", "state")).containsExactly("HALTED", "REDUCING");

        String lunch = both.text("data.0.halt_id");
        assertThat(owner.delete("/admin/halts/" + lunch, "{\"reason\": \"Over.\"}").status())
                .isEqualTo(200);

        assertThat(owner.get("/admin/halts").texts("data", "reason")).containsExactly("Drill.");
        assertThat(ada.api().get(path).text("trading_state")).isEqualTo("REDUCING");
    }

    @Test
    void isTheRiskOfficesAlone() {
        Trader ada = Trader.join(server);
        String drill = "{\"scope\": \"PLATFORM\", \"state\": \"HALTED\", \"reason\": \"Spite.\"}";

        assertThat(ada.api().post("/admin/halts", drill).status()).isEqualTo(403);
        assertThat(ada.api().get("/admin/halts").status()).isEqualTo(403);
        assertThat(ada.api().get("/admin/audit").status()).isEqualTo(403);
        Trader bob = Trader.join(server);
        assertThat(bob.api().get("/accounts/" + ada.account() + "/halt/reset-preview").status())
                .isEqualTo(404);
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        Answer mute = halt("{'scope': 'PLATFORM', 'state': 'HALTED'}");
        assertThat(mute.status()).isEqualTo(422);
        assertThat(mute.texts("errors", "field")).containsExactly("reason");
        assertThat(halt("{'scope': 'USER', 'state': 'HALTED', 'reason': 'x'}").status())
                .isEqualTo(422);
        assertThat(
                        halt("{'scope': 'INSTRUMENT', 'target_id': 'NOPE', 'state':"
                                        + " 'HALTED', 'reason': 'x'}")
                                .texts("errors", "field"))
                .containsExactly("target_id");
        assertThat(
                        halt("{'scope': 'PLATFORM', 'state': 'ACTIVE', 'reason': 'x'}")
                                .text("errors.0.message"))
                .isEqualTo("must be one of REDUCING, HALTED");
        String set =
                halt("{'scope': 'PLATFORM', 'state': 'REDUCING', 'reason': 'Drill.'}")
                        .text("halt_id");
        assertThat(owner.delete("/admin/halts/" + set, "{}").status()).isEqualTo(422);
        Answer bare = owner.delete("/admin/halts/" + set);
        assertThat(bare.status()).as(bare.raw()).isEqualTo(422);
        assertThat(bare.texts("errors", "field")).containsExactly("reason");
        assertThat(owner.delete("/admin/halts/" + set, "{\"reason\": \" \"}").status())
                .isEqualTo(422);
    }

    @Test
    void isAudited() {
        String id =
                halt("{'scope': 'PLATFORM', 'state': 'REDUCING', 'reason': 'Drill.'}")
                        .text("halt_id");

        Answer audit = owner.get("/admin/audit?action_type=halt_set&limit=1");

        assertThat(audit.text("data.0.details.halt_id")).isEqualTo(id);
        assertThat(audit.text("data.0.description")).isEqualTo("Drill.");
    }

    private static String named(String name) {
        return BUY.replace("{", "{'client_order_id': '" + name + "', ");
    }

    private Answer halt(String json) {
        return owner.post("/admin/halts", json.replace('\'', '"'));
    }
}
