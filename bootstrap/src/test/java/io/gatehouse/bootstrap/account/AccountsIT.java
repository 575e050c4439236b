package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

class AccountsIT {
    private final Api anybody = TestServer.shared().api();
    private final TestUser ada = TestUser.join(anybody);
    private final Api api = ada.api();

    @Test
    void showsTheAccountThatSignUpMade() {
        Answer shown = api.get("/accounts/" + ada.account());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("mode")).isEqualTo("PAPER");
        assertThat(shown.text("broker")).isEqualTo("paper");
        assertThat(shown.text("base_currency")).isEqualTo("USD");
        assertThat(shown.plain("balances.USD")).isEqualTo("100000");
        assertThat(shown.plain("equity")).isEqualTo("100000");
        assertThat(shown.plain("free_margin")).isEqualTo("100000");
        assertThat(shown.plain("buying_power")).isEqualTo("100000");
        assertThat(shown.plain("unrealized_pnl")).isEqualTo("0");
        assertThat(shown.plain("daily_pnl")).isEqualTo("0");
        assertThat(shown.plain("drawdown_percent")).isEqualTo("0");
        assertThat(shown.plain("margin_used")).isEqualTo("0");
        assertThat(shown.text("open_positions")).isEqualTo("0");
        assertThat(shown.text("trading_state")).isEqualTo("ACTIVE");
        assertThat(shown.text("is_default")).isEqualTo("true");
    }

    @Test
    void opensAFurtherAccountInAnotherCurrency() {
        Answer opened =
                api.post(
                        "/accounts",
                        """
                        {"name": "Rupees", "base_currency": "INR", "initial_balance": "1000000",
                         "risk_zone": "Asia/Kolkata", "risk_day_start": "09:00"}""");

        assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
        assertThat(opened.plain("balances.INR")).isEqualTo("1000000");
        assertThat(opened.text("is_default")).isEqualTo("false");
        assertThat(api.get("/accounts").at("data").size()).isEqualTo(2);
        assertThat(api.get("/accounts/" + opened.text("account_id")).text("name"))
                .isEqualTo("Rupees");
    }

    @Test
    void opensOneAccountForOneKey() {
        String key = UUID.randomUUID().toString();
        String json = "{\"name\": \"Second\"}";

        Answer first = api.post("/accounts", json, key);
        Answer again = api.post("/accounts", json, key);
        Answer other = api.post("/accounts", "{\"name\": \"Third\"}", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.text("account_id")).isEqualTo(first.text("account_id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get("/accounts").at("data").size()).isEqualTo(2);
    }

    @Test
    void noUserHasMoreThanAHundredHoweverManyAreOpenedAtOnce() {
        for (int number = 2; number <= 95; number++) {
            assertThat(opened(number)).isEqualTo(201);
        }

        List<Integer> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls =
                    IntStream.range(96, 112)
                            .mapToObj(number -> callers.submit(() -> opened(number)))
                            .toList();
            answers = calls.stream().map(AccountsIT::answer).toList();
        }

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(11);
        assertThat(api.get("/accounts?limit=500").at("data").size()).isEqualTo(100);
    }

    @Test
    void makesAnotherAccountTheDefault() {
        String second = api.post("/accounts", "{\"name\": \"Second\"}").text("account_id");

        Answer changed =
                api.patch("/accounts/" + second, "{\"is_default\": true, \"name\": \"Main\"}");

        assertThat(changed.text("is_default")).isEqualTo("true");
        assertThat(changed.text("name")).isEqualTo("Main");
        assertThat(api.get("/accounts/" + ada.account()).text("is_default")).isEqualTo("false");
        assertThat(api.get("/portfolio").text("account.account_id")).isEqualTo(second);
    }

    @Test
    void isAbsentForEverybodyElse() {
        Api eve = TestUser.join(anybody).api();
        String path = "/accounts/" + ada.account();

        assertThat(eve.get(path).status()).isEqualTo(404);
        assertThat(eve.patch(path, "{\"name\": \"Mine\"}").status()).isEqualTo(404);
        assertThat(eve.get(path + "/ledger").status()).isEqualTo(404);
        assertThat(eve.post(path + "/deposits", cash("1")).status()).isEqualTo(404);
        assertThat(eve.post(path + "/halt", halt("HALTED")).status()).isEqualTo(404);
        assertThat(eve.get("/portfolio?account_id=" + ada.account()).status()).isEqualTo(404);
        assertThat(eve.get("/pnl?account_id=" + ada.account()).status()).isEqualTo(404);
        assertThat(anybody.get(path).status()).isEqualTo(401);
        assertThat(api.get(path).text("name")).isNotEqualTo("Mine");
    }

    @Test
    void areListedPageByPage() {
        String second = api.post("/accounts", "{\"name\": \"Second\"}").text("account_id");

        Answer first = api.get("/accounts?limit=1");
        Answer rest = api.get("/accounts?limit=1&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "account_id")).containsExactly(ada.account());
        assertThat(rest.texts("data", "account_id")).containsExactly(second);
        assertThat(rest.text("next_cursor")).isEqualTo("null");
    }

    @Test
    void areAllReadByTheOwner() {
        Api owner = TestServer.shared().owner();
        String user = api.get("/users/me").text("user_id");

        assertThat(owner.get("/accounts?owner=" + user).texts("data", "account_id"))
                .containsExactly(ada.account());
        assertThat(owner.get("/accounts?owner=all&limit=2").at("data").size()).isEqualTo(2);
        assertThat(owner.get("/accounts").texts("data", "account_id"))
                .doesNotContain(ada.account());
        assertThat(owner.get("/audit?account_id=" + ada.account()).texts("data", "action_type"))
                .containsExactly("account_opened");
        assertThat(api.get("/accounts?owner=all").status()).isEqualTo(404);
        assertThat(api.get("/accounts?owner=me").status()).isEqualTo(422);
    }

    @Test
    void refusesAConditionItCannotKeep() {
        Answer answer = api.patch("/accounts/" + ada.account(), "{\"name\": \"x\"}", "\"1\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("If-Match");
        assertThat(api.get("/accounts/" + ada.account()).text("name")).isNotEqualTo("x");
    }

    @Test
    void aRepeatedHaltIsOneHalt() {
        String path = "/accounts/" + ada.account() + "/halt";

        Answer first = api.post(path, halt("REDUCING"), "halt-1");
        Answer again = api.post(path, halt("REDUCING"), "halt-1");

        assertThat(first.status()).as(first.raw()).isEqualTo(200);
        assertThat(first.text("cancelled")).isEqualTo("0");
        assertThat(again.raw()).isEqualTo(first.raw());
        assertThat(api.post(path, halt("REDUCING")).text("halt_id"))
                .isNotEqualTo(first.text("halt_id"));
    }

    @Test
    void haltsAndTradesAgainWithAReason() {
        String path = "/accounts/" + ada.account() + "/halt";

        Answer halted = api.post(path, halt("REDUCING"));
        assertThat(halted.status()).as(halted.raw()).isEqualTo(200);
        assertThat(halted.text("trading_state")).isEqualTo("REDUCING");
        assertThat(api.get("/accounts/" + ada.account()).text("trading_state"))
                .isEqualTo("REDUCING");
        assertThat(api.post(path, halt("HALTED")).text("trading_state")).isEqualTo("HALTED");
        assertThat(api.post(path, halt("REDUCING")).text("trading_state")).isEqualTo("HALTED");

        assertThat(api.delete(path, "{}").status()).isEqualTo(422);
        assertThat(api.delete(path).status()).isEqualTo(422);
        assertThat(api.delete(path).text("errors.0.field")).isEqualTo("reason");
        assertThat(api.delete(path, "{\"reason\": \"checked\"}").text("trading_state"))
                .isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name            | ""              | 422
                    name            | 7               | 422
                    mode            | "LIVE"          | 422
                    mode            | "paper"         | 422
                    broker          | "fix"           | 422
                    base_currency   | "usd"           | 422
                    base_currency   | "ZZZ"           | 422
                    base_currency   | "BTC"           | 422
                    initial_balance | "-1"            | 422
                    initial_balance | "1000000000000" | 422
                    initial_balance | "0.001"         | 422
                    initial_balance | "NaN"           | 422
                    initial_balance | 1e400           | 422
                    risk_zone       | "Mars/Olympus"  | 422
                    risk_day_start  | "25:00"         | 422
                    risk_tolerance  | "EXTREME"       | 422
                    leverage        | "5"             | 400
                    """)
    void namesTheFieldThatIsWrong(String field, String value, int status) {
        String name = field.equals("name") ? "" : "\"name\": \"Second\", ";

        Answer answer = api.post("/accounts", "{%s\"%s\": %s}".formatted(name, field, value));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(api.get("/accounts").at("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"state": "ACTIVE", "reason": "x"}                     | state
                    {"state": "halted", "reason": "x"}                     | state
                    {"state": "HALTED"}                                    | reason
                    {"state": "HALTED", "reason": " "}                     | reason
                    {"state": "HALTED", "reason": "x", "flatten": "yes"}   | flatten
                    """)
    void haltsForNoBadRequest(String json, String field) {
        Answer answer = api.post("/accounts/" + ada.account() + "/halt", json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(api.get("/accounts/" + ada.account()).text("trading_state")).isEqualTo("ACTIVE");
    }

    @Test
    void saysWhichStatesAHaltHas() {
        Answer answer = api.post("/accounts/" + ada.account() + "/halt", halt("ACTIVE"));

        assertThat(answer.text("errors.0.message")).isEqualTo("must be one of REDUCING, HALTED");
    }

    @ParameterizedTest
    @CsvSource({"not-an-id", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"})
    void knowsNoOtherIds(String id) {
        assertThat(api.get("/accounts/" + id).status()).isEqualTo(404);
        assertThat(api.patch("/accounts/" + id, "{\"name\": \"x\"}").status()).isEqualTo(404);
    }

    private int opened(int number) {
        return api.post("/accounts", "{\"name\": \"Number %d\"}".formatted(number)).status();
    }

    private static int answer(Future<Integer> call) {
        try {
            return call.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static String cash(String amount) {
        return "{\"amount\": \"%s\", \"currency\": \"USD\"}".formatted(amount);
    }

    private static String halt(String state) {
        return "{\"state\": \"%s\", \"reason\": \"a test\"}".formatted(state);
    }
}
