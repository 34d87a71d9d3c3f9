package io.quarkiverse.ivs.composition.fake.state;

/** What resources are indexed by, beside ARNs. */
public final class Keys {

    public static final String ALL = "";

    private Keys() {
    }

    public static String region(String region) {
        return region + "/";
    }

    public static String home(String region, String account) {
        return region + "/" + account;
    }
}
