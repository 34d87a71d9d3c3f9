package io.quarkiverse.ivs.composition.fake.settings;

import java.util.Set;

/**
 * Who can reach a fake.
 *
 * @param host the address that it listens on: that of the loopback interface, or 0.0.0.0 for all
 * @param allowedHosts the names that callers may call it by, beside those of this machine
 * @param controlToken what callers from elsewhere must know to drive it; null for a random one
 */
public record Reach(String host, Set<String> allowedHosts, String controlToken) {

    /** The address of the loopback interface. */
    public static final String LOOPBACK = "127.0.0.1";
    /** The address of all interfaces. */
    public static final String EVERYWHERE = "0.0.0.0";

    /** Whether callers from elsewhere need a token that nobody has chosen, and so has to be told. */
    public boolean makesUpToken() {
        return controlToken == null && host.equals(EVERYWHERE);
    }

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "Reach[" + host + ", " + allowedHosts + "]";
    }
}
