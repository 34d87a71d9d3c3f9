package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/**
 * A value that is not there, since an expression in it names something that is not set.
 *
 * @param text the value as it is written, such as <code>${PODCAST_STAGE_ARN}</code>
 * @param name what is not set, such as {@code PODCAST_STAGE_ARN}
 */
public record UnsetExpression(String text, String name) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^$:{}]+)");

    /** Empty if the value is there, or has no such expression. */
    public static Optional<UnsetExpression> of(ConfigValue value, SmallRyeConfig config) {
        if (value.getValue() != null || value.getRawValue() == null) {
            return Optional.empty();
        }
        Matcher names = NAME.matcher(value.getRawValue());
        while (names.find()) {
            if (config.getConfigValue(names.group(1)).getValue() == null) {
                return Optional.of(new UnsetExpression(value.getRawValue(), names.group(1)));
            }
        }
        return Optional.empty();
    }

    /** What an expression in the value of this key names that is not set, in the configuration of this process. */
    public static Optional<String> nameIn(String key) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return of(config.getConfigValue(key), config).map(UnsetExpression::name);
    }

    /** The beginning of a sentence that says how to mend it. */
    public String problem(String key) {
        return key + " is \"" + text + "\", but " + name + " is not set. Set " + name;
    }
}
