package io.gatehouse.bootstrap.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A trader with one of everything that calls name, on a LIVE account. */
record KeptDesk(Trader trader, Map<String, String> things) {
    private static final String ABSENT = new UUID(7 << 12, Long.MIN_VALUE).toString();

    /** By what stands before the braces in a path, the values of what they hold. */
    static KeptDesk open(TestServer node) {
        Trader first = Trader.join(node);
        String live =
                created(
                        first.api(),
                        "/accounts",
                        "{'name': 'Real', 'mode': 'LIVE', 'broker': '%s'}"
                                .formatted(TestServer.LIVE_BROKER),
                        "account_id");
        Trader trader = new Trader(node, first.api(), live);
        trader.quote("BTC", "50000", "50000");
        return new KeptDesk(trader, new TreeMap<>()).furnished();
    }

    private KeptDesk furnished() {
        String account = trader.account();
        String of = "?account_id=" + account;
        Api api = trader.api();
        String buy = "{'instrument': 'BTC', 'side': 'BUY', 'quantity': '0.1', 'stop_loss': 45000, ";
        created(api, "/orders" + of, buy + "'order_type': 'MARKET'}", "order_id");
        trader.await("/positions" + of, answer -> answer.at("data").size() == 1);
        keep("accounts", account);
        keep(
                "orders",
                created(
                        api,
                        "/orders" + of,
                        buy + "'order_type': 'LIMIT', 'price': 48000}",
                        "order_id"));
        keep(
                "signals",
                created(
                        api,
                        "/signals" + of,
                        "{'instrument': 'BTC', 'side': 'BUY', 'stop_loss': 45000, 'confidence': 1}",
                        "signal_id"));
        keep("ledger", api.get("/accounts/" + account + "/ledger").text("data.0.entry_id"));
        keep("decisions", api.get("/risk/decisions" + of).text("data.0.decision_id"));
        keep("api-keys", created(api, "/api-keys", "{'name': 'bot'}", "key_id"));
        keep("pending", loosened(of));
        keep("subscriptions", subscribed(of));
        return this;
    }

    private String loosened(String of) {
        change(of, 1);
        return change(of, 2).text("pending_changes.0.change_id");
    }

    private Answer change(String of, int most) {
        Answer changed =
                trader.api().patch("/risk/profile" + of, "{\"max_order_quantity\": " + most + "}");
        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        return changed;
    }

    private String subscribed(String of) {
        String provider = Trader.join(trader.server()).api().get("/users/me").text("user_id");
        keep("provider", provider);
        String json = "{'provider_id': '%s', 'approval': 'manual'}".formatted(provider);
        return created(trader.api(), "/subscriptions" + of, json, "subscription_id");
    }

    private static String created(Api api, String path, String json, String id) {
        Answer created = api.post(path, json.replace('\'', '"'));
        assertThat(created.status()).as(created.raw()).isEqualTo(201);
        return created.text(id);
    }

    private void keep(String kind, String id) {
        things.put(kind, id);
    }

    String the(String kind) {
        return things.getOrDefault(kind, ABSENT);
    }

    /** A path with what this desk has in its braces. */
    String fill(String path) {
        StringBuilder filled = new StringBuilder();
        String kind = "";
        for (String part : path.substring(1).split("/", -1)) {
            filled.append('/').append(part.startsWith("{") ? named(kind, part) : part);
            kind = part.startsWith("{") ? kind : part;
        }
        return filled.toString();
    }

    private String named(String kind, String braces) {
        return switch (braces) {
            case "{symbol}", "{instrument}" -> "BTC";
            case "{id}", "{entry}" -> the(kind);
            default -> throw new AssertionError("Say here what " + braces + " holds");
        };
    }
}
