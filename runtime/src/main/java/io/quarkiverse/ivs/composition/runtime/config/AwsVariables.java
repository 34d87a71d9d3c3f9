package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** Variables of the environment by which all AWS SDKs find their endpoints. They are what our own keys are by default. */
public final class AwsVariables {

    /** The first that is set counts. */
    private static final Map<String, List<String>> VARIABLES = Map.of(
            ConfigKeys.ENDPOINT_OVERRIDE, List.of("AWS_ENDPOINT_URL_IVS_REALTIME", "AWS_ENDPOINT_URL"),
            ConfigKeys.FIPS, List.of("AWS_USE_FIPS_ENDPOINT"),
            ConfigKeys.DUALSTACK, List.of("AWS_USE_DUALSTACK_ENDPOINT"));

    /** With it, those that name an endpoint do not count. */
    static final String IGNORED = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    private AwsVariables() {
    }

    /** The defaults of our keys: expressions that the configuration resolves at run time. */
    public static SortedMap<String, String> defaults() {
        SortedMap<String, String> defaults = new TreeMap<>();
        VARIABLES.keySet().forEach(key -> defaults.put(key, expression(key)));
        return defaults;
    }

    /** The variable that a key has its value from; empty if it has none, or has it from anywhere else. */
    public static Optional<String> of(String key, SmallRyeConfig config) {
        ConfigValue value = config.getConfigValue(key);
        if (value.getValue() == null || !isDefault(key, value)) {
            return Optional.empty();
        }
        return VARIABLES.get(key).stream().filter(variable -> isSet(config.getConfigValue(variable).getValue())).findFirst();
    }

    /** Whether the AWS SDKs would leave out the endpoints that variables and profiles name. */
    public static boolean areIgnored(SmallRyeConfig config) {
        return areIgnored(config.getConfigValue(IGNORED));
    }

    static boolean areIgnored(ConfigValue value) {
        return value != null && "true".equalsIgnoreCase(value.getValue());
    }

    /** Whether a key has its value from variables. */
    static boolean isDefault(String key, ConfigValue value) {
        return expression(key).equals(value.getRawValue());
    }

    private static boolean isSet(String value) {
        return value != null && !value.isEmpty();
    }

    /** Such as <code>${FIRST:${SECOND:}}</code>; blank is not set. */
    private static String expression(String key) {
        List<String> variables = VARIABLES.get(key);
        return String.join("", variables.stream().map(variable -> "${" + variable + ":").toList())
                + "}".repeat(variables.size());
    }
}
