package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.PushedEventsConfig;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.QuotasConfig;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.StorageConfig;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionDevServicesConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The keys of the Dev Service and the options of the fake are one list. */
class DevServiceSettingsTest {

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withMapping(IvsCompositionDevServicesConfig.class)
                .withDefaultValues(values.entrySet().stream().collect(
                        Collectors.toMap(value -> ConfigKeys.DEVSERVICES + "." + value.getKey(), Map.Entry::getValue)))
                .build();
    }

    private static DevServicesConfig mapped(SmallRyeConfig config) {
        return config.getConfigMapping(IvsCompositionDevServicesConfig.class).devservices();
    }

    @Test
    void eachKeyIsAnOptionAndEachOptionAKey() {
        List<String> keys = Stream.of(
                keys("", DevServicesConfig.class)
                        .filter(key -> !List.of("enabled", "quotas", "events", "storage").contains(key)),
                keys("quotas.", QuotasConfig.class),
                keys("events.", PushedEventsConfig.class),
                keys("storage.<storage configuration>.", StorageConfig.class)).flatMap(each -> each).toList();
        assertThat(keys).containsExactlyInAnyOrderElementsOf(Arrays.stream(FakeOption.values()).map(FakeOption::text).toList());
    }

    private static Stream<String> keys(String prefix, Class<?> group) {
        return Arrays.stream(group.getMethods()).map(method -> prefix + kebab(method.getName()));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    @Test
    void theirDefaultsAreTheSame() {
        SmallRyeConfig config = config(Map.of());
        assertThat(DevServiceSettings.of(config, mapped(config))).isEqualTo(FakeSettings.defaults());
    }

    @Test
    void eachValueReachesTheFake() {
        Map<String, String> values = Map.ofEntries(Map.entry("port", "4599"), Map.entry("seed", "world.json"),
                Map.entry("time-to-active", "manual"), Map.entry("time-to-stopped", "3s"), Map.entry("resources", "strict"),
                Map.entry("quotas.compositions", "20"), Map.entry("quotas.compositions-per-stage", "5"),
                Map.entry("rate-limit", "6"), Map.entry("layout-echo", "null"), Map.entry("token-mismatch", "replay"),
                Map.entry("token-replay", "first"), Map.entry("repeated-stop", "conflict"),
                Map.entry("auto-stop", "participants"), Map.entry("channel-failure", "stops"),
                Map.entry("disconnected-token", "revoked"), Map.entry("missing-replica", "ok"),
                Map.entry("session-order", "oldest"), Map.entry("signatures", "verify"), Map.entry("web-pages", "allowed"),
                Map.entry("host", "0.0.0.0"), Map.entry("allowed-hosts", "host.docker.internal,fake"),
                Map.entry("control-token", "12345678"), Map.entry("regions", "ivs"),
                Map.entry("events.webhook-url", "http://localhost:1/a,http://localhost:2/b"),
                Map.entry("events.webhook-header", "X-Ivs-Secret: secret"),
                Map.entry("storage.podcast.bucket", "recordings"), Map.entry("storage.podcast.broken", "true"));
        SmallRyeConfig config = config(values);
        assertThat(DevServiceSettings.values(config, mapped(config))).isEqualTo(values);
    }

    @Test
    void aListMayHaveAKeyForEachOfItsValues() {
        SmallRyeConfig config = config(Map.of("allowed-hosts[0]", "host.docker.internal", "allowed-hosts[1]", "fake"));
        assertThat(DevServiceSettings.values(config, mapped(config)))
                .containsEntry("allowed-hosts", "host.docker.internal,fake");
    }
}
