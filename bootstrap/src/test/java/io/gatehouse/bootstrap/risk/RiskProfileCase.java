package io.gatehouse.bootstrap.risk;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

/** The profile of a trader who has just joined, over HTTP. */
abstract class RiskProfileCase {
    static final String PATH = "/risk/profile";

    final Trader ada = Trader.join(TestServer.shared());
    final Api api = ada.api();

    Answer patch(String json) {
        return api.patch(PATH, json.replace('\'', '"'));
    }
}
