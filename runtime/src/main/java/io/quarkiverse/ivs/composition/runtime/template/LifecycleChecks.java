package io.quarkiverse.ivs.composition.runtime.template;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;
import io.quarkiverse.ivs.composition.runtime.config.Problems;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.quarkiverse.ivs.composition.runtime.ivs.Limits;
import io.quarkiverse.ivs.composition.runtime.ivs.OutsideText;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;

/** Whether what is configured of the ends of compositions, and of tags that all of them carry, can be right. */
final class LifecycleChecks {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(2);
    private static final Duration LONGEST_COMPOSITION = Duration.ofHours(24);
    private static final int MAX_OWNER = 200;

    private final Problems problems;

    private LifecycleChecks(Problems problems) {
        this.problems = problems;
    }

    static void check(Collection<TemplateDefinition> templates, Map<String, TemplateValues> values, SmallRyeConfig config,
            IvsCompositionRuntimeConfig runtimeConfig, Problems problems) {
        LifecycleChecks checks = new LifecycleChecks(problems);
        checks.unset(config);
        checks.lifecycle(config, runtimeConfig);
        runtimeConfig.defaultTags().forEach((tag, value) -> TagChecks.check(
                ConfigKeys.DEFAULT_TAGS + "." + OutsideText.shown(tag), tag, value.orElse(""), problems));
        for (TemplateDefinition template : templates) {
            checks.template(template, values.get(template.name()).settings());
        }
    }

    /** Left out without a word, it would be another owner, or a tag that is empty. */
    private void unset(SmallRyeConfig config) {
        for (String key : ConfigNames.outsideEnvironment(config, ConfigKeys.PREFIX + ".")) {
            boolean tag = key.startsWith(ConfigKeys.DEFAULT_TAGS + ".");
            if (tag || key.equals(ConfigKeys.LIFECYCLE_OWNER) || key.equals(ConfigKeys.LIFECYCLE_REGIONS)) {
                UnsetExpression.of(config.getConfigValue(key), config).ifPresent(expression -> problems.add(
                        expression.problem(key) + ", or write ${" + expression.name() + ":} for "
                                + (tag ? "a tag that may be empty." : "what may be left out.")));
            }
        }
    }

    private void lifecycle(SmallRyeConfig config, IvsCompositionRuntimeConfig runtimeConfig) {
        LifecycleConfig lifecycle = runtimeConfig.lifecycle();
        String owner = LifecycleRules.owner(config, runtimeConfig);
        if (Limits.characters(owner) > MAX_OWNER || !owner.matches("[\\p{L}\\p{N} _.:/=+@-]+")) {
            problems.add(ConfigKeys.LIFECYCLE_OWNER + " is " + OutsideText.quoted(owner) + ", but must be 1 to " + MAX_OWNER
                    + " letters, digits, spaces and _.:/=+@-, since it is the value of a tag. Set it to a name that is one.");
        }
        lifecycle.regions().ifPresent(regions -> regions.stream()
                .filter(region -> !Limits.REGION.matcher(region).matches())
                .forEach(region -> problems.add(ConfigKeys.LIFECYCLE_REGIONS + " has " + OutsideText.quoted(region)
                        + ", but must have AWS regions, such as eu-west-1. Correct it.")));
        problems.require(isWithin(lifecycle.sweepInterval(), LONGEST_INTERVAL), ConfigKeys.SWEEP_INTERVAL,
                lifecycle.sweepInterval(), "a duration from 1s to 2m", "to use 1m");
        problems.require(lifecycle.claimLease().compareTo(SECOND) >= 0, ConfigKeys.CLAIM_LEASE, lifecycle.claimLease(),
                "a duration of at least 1s", "to use 1m");
        problems.require(lifecycle.observerTimeout().compareTo(SECOND) >= 0, ConfigKeys.OBSERVER_TIMEOUT,
                lifecycle.observerTimeout(), "a duration of at least 1s", "to use 10m");
    }

    private static boolean isWithin(Duration value, Duration most) {
        return value.compareTo(SECOND) >= 0 && value.compareTo(most) <= 0;
    }

    private void template(TemplateDefinition template, Map<TemplateSetting, String> settings) {
        String longest = settings.get(TemplateSetting.MAX_DURATION);
        problems.require(longest == null || duration(longest).filter(value -> isWithin(value, LONGEST_COMPOSITION)).isPresent(),
                template.key(ConfigKeys.MAX_DURATION), OutsideText.quoted(longest), "a duration from 1s to 24h",
                "to let the service stop the composition after 24h");
        String stop = settings.get(TemplateSetting.STOP_ON_SHUTDOWN);
        problems.require(stop == null || stop.equals("true") || stop.equals("false"),
                template.key(ConfigKeys.STOP_ON_SHUTDOWN), OutsideText.quoted(stop), "true or false", "to use false");
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(DurationConverter.parseDuration(text));
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        }
    }
}
