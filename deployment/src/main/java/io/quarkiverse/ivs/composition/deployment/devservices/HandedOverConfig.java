package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkiverse.ivs.composition.fake.access.TestCredentials;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/**
 * What the Dev Service tells the application beside the endpoint. Credentials that are configured for every profile are meant
 * for AWS: only those of {@code %dev} or {@code %test} count here.
 */
final class HandedOverConfig {

    private static final Set<String> CREDENTIALS = Set.of(ConfigKeys.CREDENTIALS_TYPE, ConfigKeys.ACCESS_KEY_ID,
            ConfigKeys.SECRET_ACCESS_KEY, ConfigKeys.SESSION_TOKEN);

    private HandedOverConfig() {
    }

    /** The values by their keys. */
    static SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        for (String key : List.of(ConfigKeys.FILL_MISSING_ARNS, ConfigKeys.FOLLOW_FAKE)) {
            if (!configured(key)) {
                values.put(key, "true");
            }
        }
        Set<String> ofTheProfile = ConfigNames.ofProfiles(config(), ConfigKeys.PREFIX);
        if (!ofTheProfile.contains(ConfigKeys.CREDENTIALS_TYPE)) {
            values.put(ConfigKeys.CREDENTIALS_TYPE, "static");
            values.put(ConfigKeys.ACCESS_KEY_ID, TestCredentials.ACCESS_KEY_ID);
            values.put(ConfigKeys.SECRET_ACCESS_KEY, TestCredentials.SECRET_ACCESS_KEY);
            // Blank is not set: the token of somebody's real credentials does not belong to these.
            values.put(ConfigKeys.SESSION_TOKEN, "");
            values.keySet().removeAll(ofTheProfile);
        }
        return values;
    }

    /**
     * Those of the keys that win over what is configured: credentials, and what is set to nothing, which would hide the value.
     * Not the endpoint of an application that sets none: whoever sets one later, such as a test's own resource, means it.
     */
    static Set<String> winning(Set<String> handedOver) {
        Set<String> winning = new TreeSet<>(handedOver);
        winning.add(ConfigKeys.ENDPOINT_OVERRIDE);
        winning.removeIf(key -> !CREDENTIALS.contains(key) && !isWritten(key));
        return winning;
    }

    /** Whether a source has the key, be it with a blank value. */
    private static boolean isWritten(String key) {
        for (ConfigSource source : config().getConfigSources()) {
            if (source.getValue(key) != null
                    || config().getProfiles().stream()
                            .anyMatch(profile -> source.getValue('%' + profile + '.' + key) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the application sets the key; the defaults of our own configuration do not count. */
    static boolean configured(String key) {
        ConfigValue value = config().getConfigValue(key);
        return value.getValue() != null && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    private static SmallRyeConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    }
}
