package io.quarkiverse.ivs.composition.runtime.client;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;

/**
 * The proxy that the REST client goes through.
 *
 * @param address its host and port
 * @param key where it is configured
 * @param nonProxyHosts the hosts that it is not used for, as configured
 */
record ClientProxy(String address, String key, String nonProxyHosts) {

    private static final String ALL_CLIENTS = "quarkus.rest-client.";
    /** What is configured for our client wins; Quarkus reads both forms. */
    private static final List<String> PREFIXES = List.of(ALL_CLIENTS + ConfigKeys.REST_CLIENT + '.',
            ALL_CLIENTS + '"' + ConfigKeys.REST_CLIENT + "\".", ALL_CLIENTS);
    private static final String NAMED = "quarkus.proxy.";
    private static final String NONE = "none";

    /** For a text: " through the proxy ..." if calls of the endpoint go through one, else an empty text. */
    static String via(Endpoint endpoint) {
        return configured().filter(proxy -> proxy.isUsedFor(endpoint.uri().getHost()))
                .map(proxy -> " through the proxy " + proxy.address + " (" + proxy.key + ")").orElse("");
    }

    /** The one that Quarkus takes: an address comes before a name, and a name before the default. */
    static Optional<ClientProxy> configured() {
        Config config = ConfigProvider.getConfig();
        for (String prefix : PREFIXES) {
            Optional<String> address = value(config, prefix + "proxy-address");
            if (address.isPresent()) {
                return proxy(address.get(), prefix + "proxy-address", nonProxyHosts(config));
            }
        }
        for (String prefix : PREFIXES) {
            Optional<String> name = value(config, prefix + "proxy-configuration-name");
            if (name.isPresent()) {
                return named(config, NAMED + name.get() + '.').or(() -> named(config, NAMED + '"' + name.get() + "\"."));
            }
        }
        return named(config, NAMED);
    }

    private static Optional<ClientProxy> named(Config config, String prefix) {
        return value(config, prefix + "host").flatMap(host -> proxy(
                host + value(config, prefix + "port").map(port -> ':' + port).orElse(""), prefix + "host",
                value(config, prefix + "non-proxy-hosts").map(hosts -> hosts.replace(',', '|')).orElse("")));
    }

    private static String nonProxyHosts(Config config) {
        return PREFIXES.stream().flatMap(prefix -> value(config, prefix + "non-proxy-hosts").stream()).findFirst().orElse("");
    }

    private static Optional<ClientProxy> proxy(String address, String key, String nonProxyHosts) {
        return address.equals(NONE) ? Optional.empty() : Optional.of(new ClientProxy(address, key, nonProxyHosts));
    }

    private static Optional<String> value(Config config, String key) {
        return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank()).map(String::trim);
    }

    /** A proxy on another machine cannot reach a server on this one's loopback interface, such as the fake. */
    boolean isUsedFor(String host) {
        if (Loopback.isLoopback(host) && !Loopback.isLoopback(host())) {
            return false;
        }
        for (String other : nonProxyHosts.split("\\|")) {
            if (other.equals(host) || other.startsWith("*") && host.endsWith(other.substring(1))) {
                return false;
            }
        }
        return true;
    }

    private String host() {
        int port = address.lastIndexOf(':');
        return port < 0 ? address : address.substring(0, port);
    }
}
