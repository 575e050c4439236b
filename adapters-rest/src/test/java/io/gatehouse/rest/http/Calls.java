package io.gatehouse.rest.http;

import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Calls a server as a stranger would, and shows its answers as text. */
public record Calls(EmbeddedServer server, HttpClient client) {
    public static Calls to(EmbeddedServer server) {
        return new Calls(server, HttpClient.newHttpClient());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request("test-1", path, headers).GET());
    }

    public HttpResponse<String> getAs(String requestId, String path) {
        return send(request(requestId, path).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return withBody("POST", path, body, headers);
    }

    /** A body that does not say what it is. */
    public HttpResponse<String> untyped(String path, String body) {
        return send(request("test-1", path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> withBody(
            String method, String path, String body, String... headers) {
        return withBytes(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> withBytes(
            String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request("test-1", path, headers);
        if (Arrays.stream(headers).noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String requestId, String path, String... headers) {
        URI address = URI.create(server.getURL() + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header(RequestId.HEADER, requestId);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
