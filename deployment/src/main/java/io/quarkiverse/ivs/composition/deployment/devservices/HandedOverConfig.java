package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.microprofile.config.ConfigProvider;

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

    private HandedOverConfig() {
    }

    /** The values by their keys; they win over what is configured. */
    static SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        if (!configured(ConfigKeys.FILL_MISSING_ARNS)) {
            values.put(ConfigKeys.FILL_MISSING_ARNS, "true");
        }
        if (!configured(ConfigKeys.FOLLOW_FAKE)) {
            values.put(ConfigKeys.FOLLOW_FAKE, "true");
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

    /** Whether the application sets the key; the defaults of our own configuration do not count. */
    static boolean configured(String key) {
        ConfigValue value = config().getConfigValue(key);
        return value.getValue() != null && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    private static SmallRyeConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    }
}
