package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;
import io.smallrye.config.SmallRyeConfig;

/** The configuration of the Dev Service as the fake reads it. */
final class DevServiceSettings {

    private DevServiceSettings() {
    }

    /** Reads the configuration; throws an IllegalArgumentException that lists everything that is wrong with it. */
    static FakeSettings of(SmallRyeConfig config, DevServicesConfig mapped) {
        return FakeSettings.read(values(config, mapped), DevServiceSettings::key);
    }

    /** The values by the names of the fake's options, which are those of the keys. */
    static Map<String, String> values(SmallRyeConfig config, DevServicesConfig mapped) {
        Map<String, String> values = new HashMap<>();
        for (FakeOption option : EnumSet.complementOf(EnumSet.of(FakeOption.STORAGE_BUCKET, FakeOption.STORAGE_BROKEN))) {
            String value = config.getConfigValue(key(option.text())).getValue();
            if (value != null) {
                values.put(option.text(), value);
            }
        }
        // Lists have several keys in YAML.
        mapped.allowedHosts().ifPresent(hosts -> values.put(FakeOption.ALLOWED_HOSTS.text(), String.join(",", hosts)));
        mapped.events().webhookUrl()
                .ifPresent(urls -> values.put(FakeOption.EVENTS_WEBHOOK_URL.text(), String.join(",", urls)));
        mapped.storage().forEach((id, storage) -> {
            values.put(FakeOption.STORAGE_BUCKET.text(id), storage.bucket());
            values.put(FakeOption.STORAGE_BROKEN.text(id), storage.broken());
        });
        return values;
    }

    private static String key(String option) {
        return ConfigKeys.DEVSERVICES + "." + option;
    }
}
