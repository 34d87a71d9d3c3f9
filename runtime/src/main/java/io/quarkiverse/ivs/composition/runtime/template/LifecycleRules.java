package io.quarkiverse.ivs.composition.runtime.template;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;

/**
 * What becomes of compositions after their start.
 *
 * @param observed whether the application observes their ends
 * @param owner by which it recognises its compositions
 * @param maxDurations after how long compositions are stopped, by template
 * @param stopOnShutdown the templates whose compositions are stopped with the process that started them
 */
public record LifecycleRules(boolean observed, String owner, Map<String, Duration> maxDurations,
        Set<String> stopOnShutdown) {

    /** Of an application that calls nothing. */
    static final LifecycleRules NONE = new LifecycleRules(false, "", Map.of(), Set.of());

    /**
     * Reads what {@link LifecycleChecks} has found good.
     *
     * @param templates what the templates say, by their names
     */
    static LifecycleRules read(boolean observed, Map<String, TemplateValues> templates, SmallRyeConfig config,
            IvsCompositionRuntimeConfig runtimeConfig) {
        Map<String, Duration> maxDurations = new TreeMap<>();
        Set<String> stopOnShutdown = new HashSet<>();
        templates.forEach((name, values) -> {
            String longest = values.settings().get(TemplateSetting.MAX_DURATION);
            if (longest != null) {
                maxDurations.put(name, DurationConverter.parseDuration(longest));
            }
            if (Boolean.parseBoolean(values.settings().get(TemplateSetting.STOP_ON_SHUTDOWN))) {
                stopOnShutdown.add(name);
            }
        });
        return new LifecycleRules(observed, owner(config, runtimeConfig), maxDurations, stopOnShutdown);
    }

    /** In dev and test mode nobody shall tell what production has started. */
    static String owner(SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig) {
        String owner = runtimeConfig.lifecycle().owner()
                .or(() -> config.getOptionalValue("quarkus.application.name", String.class)).orElse("application");
        return switch (LaunchMode.current()) {
            case DEVELOPMENT -> owner + "-dev";
            case TEST -> owner + "-test";
            default -> owner;
        };
    }

    /** Whether compositions are looked after at all. */
    public boolean isActive() {
        return observed || !maxDurations.isEmpty();
    }
}
