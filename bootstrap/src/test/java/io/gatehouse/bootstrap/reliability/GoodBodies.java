package io.gatehouse.bootstrap.reliability;

import java.util.Map;

/** What each call takes: a good body, so that nothing but its path and its caller can be wrong. */
final class GoodBodies {
    private static final String ORDER =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.01',"
                    + " 'stop_loss': 45000}";
    private static final String REASON = "{'reason': 'Drill.'}";
    private static final String CASH = "{'amount': '10', 'currency': 'USD'}";

    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("PATCH accounts/{id}", "{'name': 'Mine'}"),
                    Map.entry(
                            "POST accounts/{id}/conversions",
                            "{'from': 'USD', 'to': 'EUR', 'amount': '10'}"),
                    Map.entry("POST accounts/{id}/deposits", CASH),
                    Map.entry("POST accounts/{id}/withdrawals", CASH),
                    Map.entry("POST accounts/{id}/halt", "{'state': 'HALTED', 'reason': 'Drill.'}"),
                    Map.entry("DELETE accounts/{id}/halt", REASON),
                    Map.entry("POST api-keys", "{'name': 'bot', 'account_id': 'ACCOUNT'}"),
                    Map.entry("POST orders", ORDER),
                    Map.entry("PATCH orders/{id}", "{'price': 48001}"),
                    Map.entry(
                            "PATCH positions/{instrument}",
                            "{'stop_loss': 44000, 'target_price': 60000}"),
                    Map.entry("PUT risk/limits", "{'max_order_quantity': 1}"),
                    Map.entry("PATCH risk/profile", "{'max_order_quantity': 1}"),
                    Map.entry(
                            "POST risk/margin",
                            "{'positions': [{'instrument': 'BTC', 'quantity': '0.1',"
                                    + " 'price': 50000}]}"),
                    Map.entry(
                            "POST risk/position-size",
                            "{'method': 'fixed_quantity', 'instrument': 'BTC', 'side': 'BUY',"
                                    + " 'quantity': '0.1'}"),
                    Map.entry(
                            "POST risk/rehearsals",
                            "{'profile': {'max_order_quantity': 1},"
                                    + " 'from': '2020-01-01T00:00:00Z',"
                                    + " 'to': '2100-01-01T00:00:00Z'}"),
                    Map.entry(
                            "POST risk/setups",
                            "{'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1',"
                                    + " 'sl_pips': 200}"),
                    Map.entry("POST risk/stress", "{'scenario': '2020'}"),
                    Map.entry("POST risk/validate", ORDER),
                    Map.entry(
                            "POST signals",
                            "{'instrument': 'BTC', 'side': 'BUY', 'stop_loss': 45000,"
                                    + " 'confidence': 1}"),
                    Map.entry(
                            "POST subscriptions",
                            "{'provider_id': 'PROVIDER', 'approval': 'manual',"
                                    + " 'strategy': 'other'}"));

    private GoodBodies() {}

    /** Empty where the call takes none, or takes it only after its caller is known. */
    static String of(DocumentedCall call, KeptDesk desk) {
        String key = call.name().replace("/api/v1/", "");
        return BODIES.getOrDefault(key, "")
                .replace("ACCOUNT", desk.trader().account())
                .replace("PROVIDER", desk.the("provider"))
                .replace('\'', '"');
    }
}
