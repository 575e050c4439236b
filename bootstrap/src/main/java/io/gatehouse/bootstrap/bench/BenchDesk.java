package io.gatehouse.bootstrap.bench;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who trades in the benchmark: the owner's token and accounts rich enough never to be denied. */
record BenchDesk(InetSocketAddress server, String token, List<String> accounts) {
    static final String EMAIL = "bench@gatehouse.local";

    private static final String QUOTE =
            """
            {"quotes":[{"instrument":"BTC","bid":"49999.99","ask":"50000.01","last":"50000"}]}""";

    /** A rate of orders is what is measured, so none is too high. */
    private static final String UNHURRIED = "{\"max_orders_per_minute\":null}";

    BenchDesk {
        accounts = List.copyOf(accounts);
    }

    /** Signs in on a fresh server and opens the accounts. */
    static BenchDesk open(InetSocketAddress server, String password, int accounts) {
        BenchDesk desk = signIn(server, password, List.of());
        try (BenchClient client = BenchClient.connect(server)) {
            desk.quote(client);
            List<String> opened =
                    IntStream.rangeClosed(1, accounts)
                            .mapToObj(number -> desk.openAccount(client, number))
                            .toList();
            return new BenchDesk(server, desk.token, opened);
        }
    }

    /** The same accounts on a server that was started again. */
    BenchDesk again(InetSocketAddress restarted, String password) {
        return signIn(restarted, password, accounts);
    }

    private static BenchDesk signIn(
            InetSocketAddress server, String password, List<String> accounts) {
        String body = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + password + "\"}";
        try (BenchClient client = BenchClient.connect(server)) {
            String tokens = client.call("POST /api/v1/auth/login", Map.of(), body);
            return new BenchDesk(server, BenchClient.field(tokens, "access_token"), accounts);
        }
    }

    /** Brings a price of now. */
    void quote(BenchClient client) {
        client.call("POST /api/v1/quotes", signedIn(), QUOTE);
    }

    /** What every request of an account carries. */
    Map<String, String> signedIn(String account) {
        return Map.of("Authorization", "Bearer " + token, "X-Account-Id", account);
    }

    private Map<String, String> signedIn() {
        return Map.of("Authorization", "Bearer " + token);
    }

    private String openAccount(BenchClient client, int number) {
        String body =
                "{\"name\":\"Bench "
                        + number
                        + "\",\"initial_balance\":\"100000000000.00\",\"risk_tolerance\":\"HIGH\"}";
        String account =
                BenchClient.field(
                        client.call("POST /api/v1/accounts", signedIn(), body), "account_id");
        client.call("PATCH /api/v1/risk/profile", signedIn(account), UNHURRIED);
        return account;
    }
}
