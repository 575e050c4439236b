package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who oversees reads everybody's account, and trades on nobody's. */
class OverseersIT {
    private static final String ORDER =
            "{\"instrument\": \"BTC\", \"side\": \"BUY\", \"order_type\": \"MARKET\","
                    + " \"quantity\": \"0.01\", \"stop_loss\": \"49000\"}";

    private final TestServer server = TestServer.shared();
    private final Trader ada = Trader.join(server);

    @ParameterizedTest
    @ValueSource(strings = {"AUDITOR", "RISK_MANAGER"})
    void readTheAccountsOfOthers(String role) {
        Api overseer = overseer(role);
        String account = "account_id=" + ada.account();

        for (String path :
                new String[] {
                    "/accounts/" + ada.account(),
                    "/accounts/" + ada.account() + "/ledger",
                    "/portfolio?" + account,
                    "/orders?" + account,
                    "/positions?" + account,
                    "/fills?" + account,
                    "/trades?" + account,
                    "/pnl?" + account,
                    "/risk/profile?" + account,
                    "/risk/headroom?" + account,
                    "/risk/portfolio?" + account,
                    "/risk/decisions?" + account,
                    "/audit?" + account
                }) {
            Answer answer = overseer.get(path);
            assertThat(answer.status()).as(path + " " + answer.raw()).isEqualTo(200);
        }
    }

    /** A risk manager may trade for himself, so that a foreign account is absent to him. */
    @ParameterizedTest
    @CsvSource({"AUDITOR, 403", "RISK_MANAGER, 404"})
    void tradeOnNone(String role, int refused) {
        ada.quote("BTC", "50000", "50000");
        Api overseer = overseer(role);
        String account = "?account_id=" + ada.account();
        String path = "/accounts/" + ada.account();
        String money = "{\"amount\": \"1\", \"currency\": \"USD\"}";

        assertThat(overseer.post("/orders" + account, ORDER).status()).isEqualTo(refused);
        assertThat(overseer.delete("/orders" + account).status()).isEqualTo(refused);
        assertThat(overseer.delete("/positions" + account).status()).isEqualTo(refused);
        assertThat(overseer.post(path + "/deposits", money).status()).isEqualTo(refused);
        assertThat(overseer.post(path + "/withdrawals", money).status()).isEqualTo(refused);
        assertThat(overseer.post(path + "/reset", "").status()).isEqualTo(refused);
        assertThat(ada.api().get("/orders").at("data").size()).isZero();
        assertThat(ada.api().get(path).plain("balances.USD")).isEqualTo("100000");
    }

    private Api overseer(String role) {
        TestUser user = TestUser.join(server.api());
        Answer changed =
                server.owner()
                        .patch("/admin/users/" + user.id(), "{\"role\": \"%s\"}".formatted(role));
        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        return user.api();
    }
}
