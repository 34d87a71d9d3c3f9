package io.quarkiverse.ivs.composition.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The value of {@code endpoint-override}. */
public final class EndpointOverride {

    private static final Pattern USER = Pattern.compile("^(\\s*https?://)?.*@", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            uri = new URI(value);
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

    /** A URL, right or wrong, as a text may show it: all that stands before the last @ may be a password. */
    public static String masked(String url) {
        return USER.matcher(url).replaceFirst("$1****@");
    }

    private static ConfigurationException refused(String value) {
        return new ConfigurationException(ConfigKeys.ENDPOINT_OVERRIDE + " is \"" + masked(value)
                + "\", but must be an http or https URL without user, query and fragment, such as http://localhost:4566.");
    }
}
