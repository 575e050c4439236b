package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.HouseKey;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server that speaks TLS itself listens at the port that it was told. */
class TlsIT {
    @TempDir private Path folder = Path.of("");

    @Test
    void listensOverTlsAtThePortAskedFor() throws Exception {
        HouseKey key = HouseKey.madeIn(folder);

        String url =
                servedWith(
                        key,
                        Map.of(
                                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
                                "file:" + key.store(),
                                "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE",
                                "PKCS12",
                                "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
                                HouseKey.PASSWORD));

        assertThat(url).startsWith("https://127.0.0.1:").doesNotEndWith(":8443");
    }

    @Test
    void readsKeyAndCertificateOfATextFile() throws Exception {
        HouseKey key = HouseKey.madeIn(folder);
        Path text =
                Files.writeString(
                        folder.resolve("house.pem"), key.keyText() + key.certificateText());

        String url = servedWith(key, Map.of("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + text));

        assertThat(url).startsWith("https://127.0.0.1:");
    }

    /** The address of a server that has told a client its health. */
    private String servedWith(HouseKey key, Map<String, String> keys) throws Exception {
        Map<String, String> environment = new HashMap<>(keys);
        environment.put("MICRONAUT_SERVER_SSL_ENABLED", "true");
        Process server =
                ProgramRun.start(environment, TestDatabase.fresh(), folder, "serve", "--port", "0");
        try (BufferedReader lines = server.inputReader()) {
            String url =
                    lines.lines()
                            .filter(line -> line.contains("is ready at"))
                            .map(line -> line.split(" +", -1)[4])
                            .findFirst()
                            .orElseThrow();
            assertThat(statusOf(URI.create(url + "/health"), key)).isEqualTo(200);
            return url;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static int statusOf(URI address, HouseKey key)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(key)).build()) {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static SSLContext trusting(HouseKey key) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", key.opened().getCertificate("house"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
