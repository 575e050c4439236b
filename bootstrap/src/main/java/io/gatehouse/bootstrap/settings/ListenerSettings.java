package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * {@code micronaut.server.*}: the address and the port to listen on, whether plain HTTP goes on
 * beside TLS or only points there, and the header in which a proxy tells the caller's address.
 */
@ConfigurationProperties("micronaut.server")
record ListenerSettings(
        String host,
        int port,
        @Bindable(defaultValue = "false") boolean dualProtocol,
        @Bindable(defaultValue = "false") boolean httpToHttpsRedirect,
        @Nullable String clientAddressHeader) {
    static final int HIGHEST_PORT = 65_535;
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    ListenerSettings {
        new WholeNumber("MICRONAUT_SERVER_PORT", port).between(0, HIGHEST_PORT);
        if (clientAddressHeader != null && !HEADER.matcher(clientAddressHeader).matches()) {
            throw new IllegalArgumentException(
                    "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER is the name of a header, not '%s'."
                            .formatted(clientAddressHeader));
        }
    }

    /** A port that is asked for goes before those of the environment. */
    ListeningPlace place(TlsSettings tls, OptionalInt asked) {
        // Beside plain HTTP, TLS keeps a port of its own, and the one in question is the plain one.
        boolean overTls = tls.enabled() && !dualProtocol;
        int usual = overTls && tls.port() != null ? tls.port() : port;
        return new ListeningPlace(address(), asked.orElse(usual), overTls);
    }

    /** Behind a proxy that tells no addresses, all callers would share one allowance. */
    void requireCallers(ProxySettings proxy) {
        if (proxy.behindProxy() && clientAddressHeader == null) {
            throw new UnusableSettingException(
                    "GATEHOUSE_BEHIND_PROXY=true (--behind-proxy) needs"
                            + " MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER, the header in which the"
                            + " proxy tells the caller's address, such as X-Forwarded-For.");
        }
    }

    /** Nobody outside this machine signs in over plain HTTP unless a proxy brings the TLS. */
    void requireGuarded(TlsSettings tls, ProxySettings proxy) {
        InetAddress address = address();
        if (!address.isLoopbackAddress() && !isOverTlsOnly(tls) && !proxy.behindProxy()) {
            throw new UnusableSettingException(
                    ("MICRONAUT_SERVER_HOST is %s, where others reach plain HTTP: set"
                                    + " MICRONAUT_SERVER_SSL_ENABLED=true and a certificate,"
                                    + " without MICRONAUT_SERVER_DUAL_PROTOCOL, or"
                                    + " GATEHOUSE_BEHIND_PROXY=true (--behind-proxy) where a proxy"
                                    + " with TLS stands in front.")
                            .formatted(host));
        }
    }

    private boolean isOverTlsOnly(TlsSettings tls) {
        return tls.enabled() && (!dualProtocol || httpToHttpsRedirect);
    }

    private InetAddress address() {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!host.isBlank() && isOfThisMachine(address)) {
                return address;
            }
        } catch (UnknownHostException | SocketException unknown) {
            throw new UnusableSettingException(notOurs(), unknown);
        }
        throw new UnusableSettingException(notOurs());
    }

    private static boolean isOfThisMachine(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private String notOurs() {
        return "MICRONAUT_SERVER_HOST is an address of this machine, not '%s'.".formatted(host);
    }
}
