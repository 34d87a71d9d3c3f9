package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

import io.quarkiverse.ivs.composition.fake.access.TestCredentials;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/** What the Dev Service tells the application beside the endpoint. Whatever the application configures itself wins. */
final class Handover {

    private Handover() {
    }

    static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put(ConfigKeys.FILL_MISSING_ARNS, "true");
        if (!configured(ConfigKeys.CREDENTIALS_TYPE)) {
            values.put(ConfigKeys.CREDENTIALS_TYPE, "static");
            values.put(ConfigKeys.ACCESS_KEY_ID, TestCredentials.ACCESS_KEY_ID);
            values.put(ConfigKeys.SECRET_ACCESS_KEY, TestCredentials.SECRET_ACCESS_KEY);
        }
        values.keySet().removeIf(Handover::configured);
        return values;
    }

    /** Whether the application sets the key; the defaults of our own configuration do not count. */
    static boolean configured(String key) {
        ConfigValue value = ConfigProvider.getConfig().getConfigValue(key);
        return value.getValue() != null && !value.getValue().isBlank() && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
