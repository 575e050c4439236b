package io.gatehouse.bootstrap.cli.feed;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Posts batches of quotes to a server. */
public final class QuoteClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Argument<Map<String, Object>> OBJECT =
            Argument.mapOf(String.class, Object.class);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = ObjectMapper.getDefault();
    private final URI quotes;
    private final String key;

    public QuoteClient(URI server, String key) {
        this.quotes = server.resolve("/api/v1/quotes");
        this.key = key;
    }

    /** What the server kept, how much of it off session, and why it refused the others. */
    record Answer(int accepted, int offSession, List<String> reasons) {}

    /**
     * Sends quotes that are JSON objects already; throws with one sentence when the server does not
     * take them.
     */
    Answer post(List<String> objects) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(quotes)
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"quotes\":[" + String.join(",", objects) + "]}"))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, Object> body = json.readValue(response.body(), OBJECT);
            if (response.statusCode() != OK && response.statusCode() != CREATED) {
                throw new IllegalStateException(
                        "The server answered "
                                + response.statusCode()
                                + ": "
                                + body.getOrDefault("detail", ""));
            }
            return answer(body);
        } catch (IOException unreachable) {
            throw new IllegalStateException(
                    "No Gatehouse answers at " + quotes.resolve("/") + ".", unreachable);
        }
    }

    private static Answer answer(Map<String, Object> body) {
        List<String> reasons =
                body.get("rejected") instanceof List<?> rejected
                        ? rejected.stream().map(QuoteClient::reason).toList()
                        : List.of();
        return new Answer(count(body, "accepted"), count(body, "off_session"), reasons);
    }

    private static int count(Map<String, Object> body, String name) {
        return body.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static String reason(Object rejected) {
        return rejected instanceof Map<?, ?> one
                ? one.get("instrument") + ": " + one.get("reason")
                : String.valueOf(rejected);
    }
}
