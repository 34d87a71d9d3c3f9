package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Messages name keys; a key that does not exist sends its reader astray. */
class ConfigKeysTest {

    private static final Set<String> PREFIXES = Set.of("PREFIX", "REST_CLIENT", "REST_CLIENT_INTERFACE", "TEMPLATES",
            "DEVSERVICES", "GRID", "PIP",
            "CHANNEL", "S3");
    private static final Set<String> BELOW_BOTH_LAYOUTS = Set.of("FEATURED_PARTICIPANT_ATTRIBUTE",
            "PARTICIPANT_ORDER_ATTRIBUTE",
            "OMIT_STOPPED_VIDEO", "VIDEO_FILL_MODE", "GRID_GAP");

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
        assertThat(unknown(key))
                .as("ConfigKeys spells %s, which no configuration root has. "
                        + "Correct the constant, or bring the key back: messages and documentation name it.", key)
                .isFalse();
    }

    @Test
    void theCheckSeesAKeyThatDoesNotExist() {
        assertThat(unknown("quarkus.ivs-composition.templates.podcast.stage-arm")).isTrue();
    }

    /** Any value will do: a known key that refuses it is known. */
    private static boolean unknown(String key) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IvsCompositionBuildTimeConfig.class)
                .withMapping(IvsCompositionDevServicesConfig.class)
                .withMapping(IvsCompositionRuntimeConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(key, "x"), "test", 250));
        try {
            config.build();
            return false;
        } catch (ConfigValidationException e) {
            return e.getMessage().contains("SRCFG00050: " + key + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({ "podcast, QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_STAGE_ARN",
            "town-hall, QUARKUS_IVS_COMPOSITION_TEMPLATES_TOWN_HALL_STAGE_ARN" })
    void theVariableOfAKeyFollowsTheRuleOfMicroProfileConfig(String template, String variable) {
        assertThat(ConfigKeys.environmentVariable(ConfigKeys.template(template, ConfigKeys.STAGE_ARN))).isEqualTo(variable);
    }
}
