package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Messages name keys; a key that does not exist sends its reader astray. */
class ConfigKeysTest {

    private static final Set<String> PREFIXES = Set.of("PREFIX", "REST_CLIENT", "TEMPLATES", "DEVSERVICES", "GRID", "PIP",
            "CHANNEL", "S3");
    private static final Set<String> BELOW_BOTH_LAYOUTS = Set.of("FEATURED_PARTICIPANT_ATTRIBUTE",
            "PARTICIPANT_ORDER_ATTRIBUTE",
            "OMIT_STOPPED_VIDEO", "VIDEO_FILL_MODE", "GRID_GAP");

    private static final Pattern NUMBERS_AND_DURATIONS = Pattern.compile(
            "\\.(timeout|retry\\..*|circuit-breaker\\..*|rate-limit\\..*|poll-interval)$");

    static Stream<String> keys() throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (Field field : ConfigKeys.class.getFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.getType() != String.class
                    || PREFIXES.contains(field.getName())) {
                continue;
            }
            String value = (String) field.get(null);
            if (value.startsWith(ConfigKeys.PREFIX)) {
                keys.add(value);
            } else if (BELOW_BOTH_LAYOUTS.contains(field.getName())) {
                keys.add(ConfigKeys.unquotedTemplate("podcast", ConfigKeys.GRID + value));
                keys.add(ConfigKeys.unquotedTemplate("podcast", ConfigKeys.PIP + value));
            } else if (value.equals(ConfigKeys.TAGS)) {
                keys.add(ConfigKeys.unquotedTemplate("podcast", value + ".show"));
            } else {
                keys.add(ConfigKeys.unquotedTemplate("podcast", value));
                keys.add(ConfigKeys.quotedTemplate("podcast", value));
            }
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyExists(String key) {
        assertThatCode(() -> new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(java.time.Duration.class, 200, new DurationConverter())
                .withMapping(IvsCompositionBuildTimeConfig.class)
                .withMapping(IvsCompositionRuntimeConfig.class)
                .withSources(new PropertiesConfigSource(java.util.Map.of(key, valueOf(key)), "test", 250))
                .build())
                .as("ConfigKeys spells %s, which neither IvsCompositionBuildTimeConfig nor IvsCompositionRuntimeConfig has. "
                        + "Correct the constant, or bring the key back; messages and documentation name it.", key)
                .doesNotThrowAnyException();
    }

    @Test
    void theCheckSeesAKeyThatDoesNotExist() {
        assertThatCode(() -> everyKeyExists("quarkus.ivs-composition.templates.podcast.stage-arm"))
                .hasMessageContaining("ConfigKeys spells quarkus.ivs-composition.templates.podcast.stage-arm");
    }

    @ParameterizedTest
    @CsvSource({ "podcast, QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_STAGE_ARN",
            "town-hall, QUARKUS_IVS_COMPOSITION_TEMPLATES_TOWN_HALL_STAGE_ARN" })
    void theVariableOfAKeyFollowsTheRuleOfMicroProfileConfig(String template, String variable) {
        assertThat(ConfigKeys.environmentVariable(ConfigKeys.template(template, ConfigKeys.STAGE_ARN))).isEqualTo(variable);
    }

    private static String valueOf(String key) {
        return switch (key) {
            case ConfigKeys.FIPS, ConfigKeys.DUALSTACK, ConfigKeys.FILL_MISSING_ARNS -> "true";
            case ConfigKeys.CREDENTIALS_TYPE -> "default";
            default -> NUMBERS_AND_DURATIONS.matcher(key).find() ? "1" : "x";
        };
    }
}
