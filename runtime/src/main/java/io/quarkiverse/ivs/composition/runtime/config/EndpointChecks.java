package io.quarkiverse.ivs.composition.runtime.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.smallrye.config.SmallRyeConfig;

/** Whether what is configured of the endpoint goes together. */
final class EndpointChecks {

    private static final String REST_CLIENT = "quarkus.rest-client.";

    /** All keys by which the REST client could be given another URL; variables of the environment are found through them. */
    private static final List<String> URLS_OF_REST_CLIENT = List.of(
            REST_CLIENT + ConfigKeys.REST_CLIENT + ".url",
            REST_CLIENT + ConfigKeys.REST_CLIENT + ".uri",
            REST_CLIENT + '"' + ConfigKeys.REST_CLIENT + "\".url",
            REST_CLIENT + '"' + ConfigKeys.REST_CLIENT + "\".uri",
            ConfigKeys.REST_CLIENT + "/mp-rest/url",
            ConfigKeys.REST_CLIENT + "/mp-rest/uri");

    private EndpointChecks() {
    }

    static void check(SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig, Problems problems) {
        for (String key : URLS_OF_REST_CLIENT) {
            String value = config.getConfigValue(key).getValue();
            if (value != null && !value.isBlank()) {
                problems.add(
                        key + " is \"" + value + "\", but has no effect: the endpoint is chosen for each call. Remove it, and "
                                + "set " + ConfigKeys.ENDPOINT_OVERRIDE + " instead.");
            }
        }
        Optional<String> override = runtimeConfig.endpointOverride().map(String::strip);
        Optional<URI> endpoint = override.flatMap(EndpointChecks::parse);
        if (override.isPresent() && endpoint.isEmpty()) {
            problems.add(ConfigKeys.ENDPOINT_OVERRIDE + " is \"" + override.get()
                    + "\", but must be an http or https URL, such as http://localhost:4566. Correct it.");
            return;
        }
        boolean loopback = endpoint.map(URI::getHost).filter(EndpointChecks::isLoopback).isPresent();
        if (runtimeConfig.fillMissingArns() && !loopback) {
            problems.add(ConfigKeys.FILL_MISSING_ARNS + " is true, but " + ConfigKeys.ENDPOINT_OVERRIDE
                    + override.map(url -> " is \"" + url + "\", which is").orElse(" is not set, so the endpoint is")
                    + " not on the loopback interface: ARNs can only be made up for a fake. Remove "
                    + ConfigKeys.FILL_MISSING_ARNS + ".");
        }
        if (override.isPresent() && !loopback) {
            refuse(ConfigKeys.FIPS, "FIPS", runtimeConfig.fips(), override.get(), problems);
            refuse(ConfigKeys.DUALSTACK, "dual-stack", runtimeConfig.dualstack(), override.get(), problems);
        }
    }

    private static void refuse(String key, String kind, boolean set, String override, Problems problems) {
        if (set) {
            problems.add(key + " is true, but " + ConfigKeys.ENDPOINT_OVERRIDE + " is \"" + override + "\": only AWS has "
                    + kind + " endpoints. Remove one of the two.");
        }
    }

    private static Optional<URI> parse(String url) {
        try {
            URI uri = URI.create(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }

    /** By the name alone: asking the DNS at start-up would make it depend on the network. */
    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
