package io.gatehouse.bootstrap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A key and its certificate for this machine, in a key store made by the JDK's own tool. */
public record HouseKey(Path store) {
    public static final String PASSWORD = "changeit";

    public static HouseKey madeIn(Path folder) throws IOException, InterruptedException {
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
        return new HouseKey(store);
    }

    public KeyStore opened() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    public String keyText() throws IOException, GeneralSecurityException {
        return text("PRIVATE KEY", opened().getKey("house", PASSWORD.toCharArray()).getEncoded());
    }

    public String certificateText() throws IOException, GeneralSecurityException {
        return text("CERTIFICATE", opened().getCertificate("house").getEncoded());
    }

    private static String text(String name, byte[] content) {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, lines, name);
    }
}
