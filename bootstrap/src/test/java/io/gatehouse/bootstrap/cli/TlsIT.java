package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server that speaks TLS itself listens at the port that it was told. */
class TlsIT {
    private static final String PASSWORD = "changeit";

    @TempDir private Path folder = Path.of("");

    @Test
    void listensOverTlsAtThePortAskedFor() throws Exception {
        Path store = keyStore();

        String url =
                servedWith(
                        store,
                        Map.of(
                                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH",
                                "file:" + store,
                                "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE",
                                "PKCS12",
                                "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
                                PASSWORD));

        assertThat(url).startsWith("https://127.0.0.1:").doesNotEndWith(":8443");
    }

    @Test
    void readsKeyAndCertificateOfATextFile() throws Exception {
        Path store = keyStore();
        Path text = Files.writeString(folder.resolve("house.pem"), asText(opened(store)));

        String url =
                servedWith(store, Map.of("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + text));

        assertThat(url).startsWith("https://127.0.0.1:");
    }

    /** The address of a server that has told a client its health. */
    private String servedWith(Path store, Map<String, String> keys) throws Exception {
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
            assertThat(statusOf(URI.create(url + "/health"), store)).isEqualTo(200);
            return url;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String asText(KeyStore keys) throws GeneralSecurityException {
        return text("PRIVATE KEY", keys.getKey("house", PASSWORD.toCharArray()).getEncoded())
                + text("CERTIFICATE", keys.getCertificate("house").getEncoded());
    }

    private static String text(String name, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, lines, name);
    }

    private static int statusOf(URI address, Path store)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static KeyStore opened(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = opened(store);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", keys.getCertificate("house"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Made by the JDK's own tool, for this machine. */
    private Path keyStore() throws IOException, InterruptedException {
        Path store = folder.resolve("house.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "house",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=house",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }
}
