package io.gatehouse.bootstrap.cli.feed;

import java.time.Instant;

/** One line of a file of quotes, as it is written there. */
record RecordedQuote(Instant at, String instrument, String bid, String ask) {
    String json(Instant stamp) {
        return "{\"instrument\":\""
                + instrument
                + "\",\"bid\":\""
                + bid
                + "\",\"ask\":\""
                + ask
                + "\",\"at\":\""
                + stamp
                + "\"}";
    }
}
