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
import java.util.Optional;
import java.util.regex.Pattern;

/** Posts batches of quotes to a server. */
public final class QuoteClient implements QuoteSink {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
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

    @Override
    public Posted post(List<String> objects) throws InterruptedException {
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
            return posted(response);
        } catch (IOException unreachable) {
            throw new IllegalStateException(
                    "No Gatehouse answers at " + quotes.resolve("/") + ".", unreachable);
        }
    }

    private Posted posted(HttpResponse<String> response) throws IOException {
        int status = response.statusCode();
        if (status == OK || status == CREATED) {
            return taken(json.readValue(response.body(), OBJECT));
        }
        String why = "The server answered " + status + detail(response.body());
        if (status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE) {
            return new Later(retryAfter(response), why);
        }
        throw new IllegalStateException(why);
    }

    /** What the server says of it; a proxy in front of it speaks no JSON. */
    private String detail(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, OBJECT).get("detail"))
                    .map(detail -> ": " + detail)
                    .orElse(".");
        } catch (IOException noJson) {
            return ".";
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(RETRY_AFTER);
    }

    private static Taken taken(Map<String, Object> body) {
        List<String> reasons =
                body.get("rejected") instanceof List<?> rejected
                        ? rejected.stream().map(QuoteClient::reason).toList()
                        : List.of();
        return new Taken(count(body, "accepted"), count(body, "off_session"), reasons);
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
