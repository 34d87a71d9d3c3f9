package io.quarkiverse.ivs.composition.deployment.devservices;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkiverse.ivs.composition.fake.settings.FakeOption;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;

/** The configuration of the Dev Service as the fake reads it. */
final class DevServiceSettings {

    private DevServiceSettings() {
    }

    /** Reads the configuration; throws an IllegalArgumentException that lists everything that is wrong with it. */
    static FakeSettings of(DevServicesConfig config) {
        return FakeSettings.read(values(config), name -> ConfigKeys.DEVSERVICES + "." + name);
    }

    /** The values by the names of the fake's options, which are those of the keys. */
    static Map<String, String> values(DevServicesConfig config) {
        Map<FakeOption, Optional<String>> values = Map.ofEntries(
                Map.entry(FakeOption.PORT, text(config.port())),
                Map.entry(FakeOption.SEED, config.seed()),
                Map.entry(FakeOption.TIME_TO_ACTIVE, Optional.of(config.timeToActive())),
                Map.entry(FakeOption.TIME_TO_STOPPED, Optional.of(config.timeToStopped())),
                Map.entry(FakeOption.RESOURCES, text(config.resources())),
                Map.entry(FakeOption.QUOTAS_COMPOSITIONS, text(config.quotas().compositions())),
                Map.entry(FakeOption.QUOTAS_COMPOSITIONS_PER_STAGE, text(config.quotas().compositionsPerStage())),
                Map.entry(FakeOption.RATE_LIMIT, text(config.rateLimit())),
                Map.entry(FakeOption.LAYOUT_ECHO, text(config.layoutEcho())),
                Map.entry(FakeOption.TOKEN_MISMATCH, text(config.tokenMismatch())),
                Map.entry(FakeOption.TOKEN_REPLAY, text(config.tokenReplay())),
                Map.entry(FakeOption.REPEATED_STOP, text(config.repeatedStop())),
                Map.entry(FakeOption.AUTO_STOP, text(config.autoStop())),
                Map.entry(FakeOption.CHANNEL_FAILURE, text(config.channelFailure())),
                Map.entry(FakeOption.DISCONNECTED_TOKEN, text(config.disconnectedToken())),
                Map.entry(FakeOption.MISSING_REPLICA, text(config.missingReplica())),
                Map.entry(FakeOption.SESSION_ORDER, text(config.sessionOrder())),
                Map.entry(FakeOption.SIGNATURES, text(config.signatures())),
                Map.entry(FakeOption.WEB_PAGES, text(config.webPages())),
                Map.entry(FakeOption.HOST, Optional.of(config.host())),
                Map.entry(FakeOption.ALLOWED_HOSTS, config.allowedHosts().map(hosts -> String.join(",", hosts))),
                Map.entry(FakeOption.CONTROL_TOKEN, config.controlToken()),
                Map.entry(FakeOption.REGIONS, text(config.regions())),
                Map.entry(FakeOption.EVENTS_WEBHOOK_URL, config.events().webhookUrl().map(urls -> String.join(",", urls))),
                Map.entry(FakeOption.EVENTS_WEBHOOK_HEADER, config.events().webhookHeader()));
        Map<String, String> named = new HashMap<>();
        values.forEach((option, value) -> value.ifPresent(text -> named.put(option.text(), text)));
        config.storage().forEach((id, storage) -> {
            named.put(FakeOption.STORAGE_BUCKET.text(id), storage.bucket());
            named.put(FakeOption.STORAGE_BROKEN.text(id), storage.broken());
        });
        return named;
    }

    private static Optional<String> text(Enum<?> value) {
        return Optional.of(value.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(OptionalInt value) {
        return value.isPresent() ? Optional.of(Integer.toString(value.getAsInt())) : Optional.empty();
    }
}
