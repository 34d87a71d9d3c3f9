package io.quarkiverse.ivs.composition.fake.access;

/**
 * The only credentials that a fake knows, and hands to the application. An access key id of 12 digits has the same secret.
 */
public final class TestCredentials {

    public static final String ACCESS_KEY_ID = "test";
    public static final String SECRET_ACCESS_KEY = "test-secret";

    private TestCredentials() {
    }
}
