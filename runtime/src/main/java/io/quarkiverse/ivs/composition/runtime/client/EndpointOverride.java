package io.quarkiverse.ivs.composition.runtime.client;

import java.net.URI;
import java.net.URISyntaxException;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The value of {@code endpoint-override}. */
public final class EndpointOverride {

    private EndpointOverride() {
    }

    /**
     * Parses it.
     *
     * @throws ConfigurationException if it is no URL of a service
     */
    public static URI parse(String value) {
        URI uri;
        try {
            uri = new URI(value.trim());
        } catch (URISyntaxException e) {
            throw refused(value);
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw refused(value);
        }
        return uri;
    }

    private static ConfigurationException refused(String value) {
        // What stands before an @ may be a password.
        return new ConfigurationException(ConfigKeys.ENDPOINT_OVERRIDE + " is \"" + value.replaceAll("//[^/]*@", "//****@")
                + "\", but must be an http or https URL without user, query and fragment, such as http://localhost:4566.");
    }
}
