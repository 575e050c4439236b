package io.gatehouse.bootstrap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.user.TestUser;

import java.time.Duration;
import java.util.function.Predicate;

/** Somebody with 100,000 USD on paper under the MEDIUM profile, and a feed at hand. */
public record Trader(TestServer server, Api api, String account) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Somebody new at each call. */
    public static Trader join(TestServer server) {
        TestUser user = TestUser.join(server.api());
        return new Trader(server, user.api(), user.account());
    }

    /** The same trader at another node of the same house. */
    public Trader on(TestServer other) {
        return new Trader(other, other.api().as(api.credential().orElseThrow()), account);
    }

    /** The market in an instrument, from now on and for everybody. */
    public void quote(String instrument, String bid, String ask) {
        String json =
                "{\"quotes\": [{\"instrument\": \"%s\", \"bid\": \"%s\", \"ask\": \"%s\"}]}"
                        .formatted(instrument, bid, ask);
        Answer answer = server.feed().post("/quotes", json);
        assertThat(answer.text("accepted")).as(answer.raw()).isEqualTo("1");
    }

    /** Places an order, given as JSON with single quotes. */
    public Answer place(String order) {
        return api.post("/orders", order.replace('\'', '"'));
    }

    /** The id of an order that must be taken, given as JSON with single quotes. */
    public String placed(String order) {
        Answer answer = place(order);
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
        return answer.text("order_id");
    }

    public Answer order(String id) {
        return api.get("/orders/" + id);
    }

    /** An order as soon as it has this status. */
    public Answer awaitOrder(String id, String status) {
        return await("/orders/" + id, answer -> answer.text("status").equals(status));
    }

    /** What a call answers as soon as it answers this. */
    public Answer await(String path, Predicate<Answer> expected) {
        long start = System.nanoTime();
        Answer answer = api.get(path);
        while (!expected.test(answer) && System.nanoTime() - start < PATIENCE.toNanos()) {
            answer = api.get(path);
        }
        assertThat(expected.test(answer)).as(answer.raw()).isTrue();
        return answer;
    }
}
