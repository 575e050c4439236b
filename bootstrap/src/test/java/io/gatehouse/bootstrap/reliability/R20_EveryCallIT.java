package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every call of the OpenAPI document, and every one that is added to it: what belongs to others is
 * as absent, a role or a token is asked for first, bad bodies are refused, and nothing is stored.
 */
class R20_EveryCallIT {
    /** Signed by a terminal, whom TerminalSyncIT plays. */
    private static final String FOR_DEVICES = "POST /api/v1/mt5/sync";

    /** What anybody who is signed in may call, because no account of another is in it. */
    private static final Set<String> WITHOUT_ACCOUNT =
            Set.of(
                    "GET /api/v1/accounts",
                    "POST /api/v1/accounts",
                    "GET /api/v1/api-keys",
                    "POST /api/v1/auth/logout",
                    "GET /api/v1/bars/{symbol}",
                    "GET /api/v1/brokers",
                    "GET /api/v1/instruments",
                    "GET /api/v1/instruments/{symbol}",
                    "GET /api/v1/quotes/{symbol}",
                    "POST /api/v1/risk/assess",
                    "POST /api/v1/risk/assess/batch",
                    "GET /api/v1/risk/config/history",
                    "GET /api/v1/risk/config/schedule",
                    "GET /api/v1/risk/presets",
                    "GET /api/v1/risk/stress/scenarios",
                    "GET /api/v1/users/me",
                    "PATCH /api/v1/users/me");

    /** What no trader may call, besides everything below {@code /admin}. */
    private static final Set<String> NOT_FOR_TRADERS =
            Set.of(
                    "POST /api/v1/accounts/{id}/entries",
                    "POST /api/v1/accounts/{id}/ledger/{entry}/reversal",
                    "POST /api/v1/bars",
                    "POST /api/v1/instruments",
                    "PATCH /api/v1/instruments/{symbol}",
                    "DELETE /api/v1/mt5/account/divergence",
                    FOR_DEVICES,
                    "POST /api/v1/quotes",
                    "POST /api/v1/risk/config",
                    "GET /api/v1/risk/config/overrides",
                    "PUT /api/v1/risk/config/overrides/{id}",
                    "DELETE /api/v1/risk/config/overrides/{id}",
                    "POST /api/v1/risk/config/schedule",
                    "DELETE /api/v1/risk/config/schedule/{id}");

    private static final Set<String> FOR_FEEDS =
            Set.of(
                    "GET /api/v1/bars/{symbol}",
                    "POST /api/v1/bars",
                    "GET /api/v1/quotes/{symbol}",
                    "POST /api/v1/quotes");

    /** Jobs of the house, and keys of calls that may be repeated. */
    private static final Set<String> MOVING = Set.of("keyed_requests", "scheduled_tasks");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static TestServer node;
    private static List<DocumentedCall> calls;
    private static KeptDesk ada;
    private static Api eve;
    private static Api owner;

    private final List<String> wrong = new ArrayList<>();
    private Map<String, String> before = Map.of();

    @BeforeAll
    static void open() {
        node = TestServer.startWithLiveBroker(DATABASE);
        calls = DocumentedCall.of(node);
        ada = KeptDesk.open(node);
        eve = Trader.join(node).api();
        owner = node.owner();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @BeforeEach
    void look() throws SQLException {
        before = DatabaseRows.of(DATABASE, MOVING);
    }

    @AfterEach
    void nothingIsStored() throws SQLException {
        assertThat(DatabaseRows.of(DATABASE, MOVING)).isEqualTo(before);
    }

    @Test
    void findsNothingOfOthers() {
        for (DocumentedCall call : calls) {
            String path = ada.fill(call.path());
            String json = GoodBodies.of(call, ada);
            if (call.takesAccount()) {
                check(call, call.make(eve, path + ofAda(call), json), expectedOfStrangers(call));
            } else if (!isOpen(call)) {
                check(call, call.make(eve, path, json), expectedOfStrangers(call));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** The things of one account are not those of another, though one may see both. */
    @Test
    void findsNothingOfOneAccountInAnother() {
        calls.stream()
                .filter(call -> call.takesAccount() && call.path().endsWith("{id}"))
                .forEach(
                        call -> {
                            String path = ada.fill(call.path());
                            String json = GoodBodies.of(call, ada);
                            check(call, call.make(eve, path, json), expectedOfStrangers(call));
                        });

        assertThat(wrong).isEmpty();
    }

    /** What strangers do not find is there: its own trader reads it by the same path. */
    @Test
    void showsEverybodyTheirOwn() {
        Set<String> noTerminal = Set.of("GET /api/v1/mt5/account");
        for (DocumentedCall call : calls) {
            boolean isHers = call.takesAccount() || call.namesSomething();
            if (call.method().equals("GET")
                    && isHers
                    && expectedOfStrangers(call) == 404
                    && !noTerminal.contains(call.name())) {
                String path = ada.fill(call.path()) + ofAda(call);
                check(call, call.make(ada.trader().api(), path, ""), 200);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsFeedsFromEverythingElse() {
        for (DocumentedCall call : calls) {
            if (!call.isPublic() && !FOR_FEEDS.contains(call.name())) {
                String json = GoodBodies.of(call, ada);
                check(call, call.make(node.feed(), ada.fill(call.path()), json), 403);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void asksForATokenThatIsOne() {
        for (DocumentedCall call : calls) {
            if (!call.isPublic()) {
                String path = ada.fill(call.path());
                check(call, call.make(eve.anonymous(), path, ""), 401);
                check(call, call.make(eve.as("x"), path, ""), 401);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesBodiesThatAreNone() {
        for (DocumentedCall call : calls) {
            if (call.takesJson() && !call.name().equals(FOR_DEVICES)) {
                for (String json : List.of("{", "[]", "7", "{\"no_such_field\": 1}")) {
                    refuse(call, json);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void refuse(DocumentedCall call, String json) {
        Api caller = expectedOfStrangers(call) == 403 ? owner : ada.trader().api();
        Answer answer = call.make(caller, ada.fill(call.path()) + ofAda(call), json);
        boolean isProblem =
                answer.header("Content-Type").orElse("").contains("application/problem+json");
        boolean isNamed = !json.contains("no_such_field") || answer.raw().contains("no_such_field");
        if (!Set.of(400, 422).contains(answer.status()) || !isProblem || !isNamed) {
            wrong.add(call.name() + " with " + json + ": " + told(answer));
        }
    }

    /** The lists above name calls that there are, so none of them excuses a call of the future. */
    @Test
    void excusesNothingThatIsNotThere() {
        Set<String> excused = new TreeSet<>(WITHOUT_ACCOUNT);
        excused.addAll(NOT_FOR_TRADERS);
        excused.addAll(FOR_FEEDS);

        assertThat(calls)
                .hasSizeGreaterThan(100)
                .extracting(DocumentedCall::name)
                .containsAll(excused);
    }

    /** The query that names her account, with what the call cannot do without. */
    private static String ofAda(DocumentedCall call) {
        String by = call.path().endsWith("/breakdown") ? "&by=instrument" : "";
        return call.takesAccount() ? "?account_id=" + ada.trader().account() + by : "";
    }

    private static boolean isOpen(DocumentedCall call) {
        return call.isPublic() || WITHOUT_ACCOUNT.contains(call.name());
    }

    private static int expectedOfStrangers(DocumentedCall call) {
        return call.path().startsWith("/api/v1/admin/") || NOT_FOR_TRADERS.contains(call.name())
                ? 403
                : 404;
    }

    private void check(DocumentedCall call, Answer answer, int expected) {
        if (answer.status() != expected) {
            wrong.add(call.name() + ": " + told(answer));
        }
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.raw();
    }
}
