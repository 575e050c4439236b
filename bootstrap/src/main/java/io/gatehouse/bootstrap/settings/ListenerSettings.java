package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * {@code micronaut.server.*}: the address to listen on, and the header in which a proxy tells the
 * caller's.
 */
@ConfigurationProperties("micronaut.server")
record ListenerSettings(
        @Bindable(defaultValue = "127.0.0.1") String host, @Nullable String clientAddressHeader) {
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    ListenerSettings {
        if (clientAddressHeader != null && !HEADER.matcher(clientAddressHeader).matches()) {
            throw new IllegalArgumentException(
                    "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER is the name of a header, not '%s'."
                            .formatted(clientAddressHeader));
        }
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
        if (!address.isLoopbackAddress() && !tls.enabled() && !proxy.behindProxy()) {
            throw new UnusableSettingException(
                    ("MICRONAUT_SERVER_HOST is %s, where others reach plain HTTP: set"
                                    + " MICRONAUT_SERVER_SSL_ENABLED=true and a certificate, or"
                                    + " GATEHOUSE_BEHIND_PROXY=true (--behind-proxy) where a proxy"
                                    + " with TLS stands in front.")
                            .formatted(host));
        }
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
