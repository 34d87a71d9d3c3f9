package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** What resources are indexed by, beside ARNs. */
final class Keys {

    static final String ALL = "";

    private Keys() {
    }

    static String region(String region) {
        return region + "/";
    }

    static String home(String region, String account) {
        return region + "/" + account;
    }
}
