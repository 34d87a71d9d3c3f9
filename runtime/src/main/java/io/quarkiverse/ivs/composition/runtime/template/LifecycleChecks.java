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
        TagChecks tags = new TagChecks(problems);
        runtimeConfig.defaultTags().forEach((tag, value) -> tags.check(
                ConfigKeys.DEFAULT_TAGS + "." + OutsideText.shown(tag), tag, value.orElse("")));
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
        within(ConfigKeys.SWEEP_INTERVAL, lifecycle.sweepInterval(), SECOND, LONGEST_INTERVAL, "a duration from 1s to 2m",
                "1m");
        within(ConfigKeys.CLAIM_LEASE, lifecycle.claimLease(), SECOND, null, "a duration of at least 1s", "1m");
        within(ConfigKeys.OBSERVER_TIMEOUT, lifecycle.observerTimeout(), SECOND, null, "a duration of at least 1s", "10m");
    }

    private void within(String key, Duration value, Duration least, Duration most, String allowed, String byDefault) {
        if (value.compareTo(least) < 0 || most != null && value.compareTo(most) > 0) {
            problems.add(key + " is " + value + ", but must be " + allowed + ". Correct it, or remove it to use " + byDefault
                    + ".");
        }
    }

    private void template(TemplateDefinition template, Map<TemplateSetting, String> settings) {
        String longest = settings.get(TemplateSetting.MAX_DURATION);
        if (longest != null && duration(longest)
                .filter(value -> value.compareTo(SECOND) >= 0 && value.compareTo(LONGEST_COMPOSITION) <= 0).isEmpty()) {
            problems.add(template.key(ConfigKeys.MAX_DURATION) + " is " + OutsideText.quoted(longest)
                    + ", but must be a duration from 1s to 24h. Correct it, or remove it to let the service stop the"
                    + " composition after 24h.");
        }
        String stop = settings.get(TemplateSetting.STOP_ON_SHUTDOWN);
        if (stop != null && !stop.equals("true") && !stop.equals("false")) {
            problems.add(template.key(ConfigKeys.STOP_ON_SHUTDOWN) + " is " + OutsideText.quoted(stop)
                    + ", but must be true or false. Correct it, or remove it to use false.");
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(DurationConverter.parseDuration(text));
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        }
    }
}
