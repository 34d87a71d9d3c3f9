package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Locale;

/** Tells hosts on this machine, where a fake can be, from others. */
public final class Loopback {

    private Loopback() {
    }

    /** By the name alone: asking the DNS at start-up would make it depend on the network. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
