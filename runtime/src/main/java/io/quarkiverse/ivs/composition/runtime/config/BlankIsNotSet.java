package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Map;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Reads a blank value of ours as if its key were not set, wherever it comes from, and others without the spaces around them.
 * Else each typed key would have to, and {@code key=${UNSET:}} ended the start with a text of SmallRye Config. A tag's value is
 * left as it is, since it may be blank.
 */
@Priority(Priorities.LIBRARY + BlankIsNotSet.AFTER_EXPRESSIONS)
public final class BlankIsNotSet implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    /** Above the interceptors of SmallRye Config, so that it sees what an expression has become. */
    static final int AFTER_EXPRESSIONS = 900;

    private static final String OURS = ConfigKeys.PREFIX + ".";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (value == null || value.getValue() == null || !name.startsWith(OURS) || isTag(name)) {
            return value;
        }
        String stripped = value.getValue().strip();
        if (!stripped.isEmpty()) {
            return stripped.length() == value.getValue().length() ? value : value.withValue(stripped);
        }
        String otherwise = Defaults.of(name);
        return otherwise == null ? null
                : ConfigValue.builder().withName(name).withValue(otherwise).withRawValue(otherwise)
                        .withConfigSourceName("default values").withConfigSourceOrdinal(Integer.MIN_VALUE).build();
    }

    private static boolean isTag(String name) {
        return name.startsWith(ConfigKeys.DEFAULT_TAGS + ".")
                || TemplateKey.parse(name).filter(key -> key.leaf().startsWith(ConfigKeys.TAGS + ".")).isPresent();
    }

    /** What the mappings say; made when the first blank value is read. */
    private static final class Defaults {

        private static final Map<String, String> RUN_TIME = ConfigClass.configClass(IvsCompositionRuntimeConfig.class)
                .getProperties();
        private static final Map<String, String> BUILD_TIME = ConfigClass.configClass(IvsCompositionBuildTimeConfig.class)
                .getProperties();

        static String of(String name) {
            return name.startsWith(ConfigKeys.DEVSERVICES + ".") ? OfDevServices.ALL.get(name)
                    : RUN_TIME.getOrDefault(name, BUILD_TIME.get(name));
        }
    }

    /** Apart, since a packaged application does not have this mapping. */
    private static final class OfDevServices {

        private static final Map<String, String> ALL = ConfigClass.configClass(IvsCompositionDevServicesConfig.class)
                .getProperties();
    }
}
