package io.gatehouse.bootstrap.testing;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A client of one node, perhaps signed in; paths are below {@code /api/v1}. */
public record Api(HttpClient client, URI base, Optional<String> credential) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The same client with this token or key. */
    public Api as(String token) {
        return new Api(client, base, Optional.of(token));
    }

    /** The same node for nobody. */
    public Api anonymous() {
        return new Api(client, base, Optional.empty());
    }

    /** A client signed in by e-mail address and password. */
    public Api loggedIn(String email, String password) {
        Answer answer =
                anonymous()
                        .post(
                                "/auth/login",
                                "{\"email\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(email, password));
        return as(answer.text("access_token"));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** A GET that says which kinds of content it takes. */
    public Answer getAs(String accept, String path) {
        return send(request("GET", path, BodyPublishers.noBody()).header("Accept", accept).build());
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    /** A POST that may be repeated under its {@code Idempotency-Key}. */
    public Answer post(String path, String json, String idempotencyKey) {
        return send(
                request("POST", path, BodyPublishers.ofString(json))
                        .header("Idempotency-Key", idempotencyKey)
                        .build());
    }

    /** A POST over the version with that tag. */
    public Answer postOver(String path, String json, String ifMatch) {
        return send(
                request("POST", path, BodyPublishers.ofString(json))
                        .header("If-Match", ifMatch)
                        .build());
    }

    /** A POST of a file. */
    public Answer postCsv(String path, String csv) {
        return send(
                request("POST", path, BodyPublishers.ofString(csv))
                        .setHeader("Content-Type", "text/csv")
                        .build());
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    /** A PUT over the version with that tag. */
    public Answer put(String path, String json, String ifMatch) {
        return send(
                request("PUT", path, BodyPublishers.ofString(json))
                        .header("If-Match", ifMatch)
                        .build());
    }

    /** A PATCH of the version with that tag. */
    public Answer patch(String path, String json, String ifMatch) {
        return send(
                request("PATCH", path, BodyPublishers.ofString(json))
                        .header("If-Match", ifMatch)
                        .build());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** A DELETE that says why. */
    public Answer delete(String path, String json) {
        return send("DELETE", path, BodyPublishers.ofString(json));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        return send(request(method, path, body).build());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(method, body);
        credential.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    /** Sends any request as it is. */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) throws IOException {
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson
                ? ObjectMapper.getDefault().readValue(text, JsonNode.class)
                : JsonNode.nullNode();
    }
}
