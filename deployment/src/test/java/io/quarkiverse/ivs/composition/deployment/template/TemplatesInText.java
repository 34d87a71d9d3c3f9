package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.runtime.config.BlankIsNotSet;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Templates as lines of a file, and what the build says of them. */
final class TemplatesInText {

    /** What all lines begin with. */
    static final String T = "quarkus.ivs-composition.templates.";

    private TemplatesInText() {
    }

    static void assertProblems(List<String> problems, String... lines) {
        String count = problems.size() == 1 ? "Found 1 problem" : "Found " + problems.size() + " problems";
        assertThatThrownBy(() -> read(lines)).isInstanceOf(ConfigurationException.class)
                .hasMessage(count + " in the configured composition templates:\n" + T + String.join("\n" + T, problems));
    }

    static List<TemplateDefinition> read(String... lines) {
        return ConfiguredTemplates.read(config("prod", Map.of(), lines));
    }

    /** Lines below {@code quarkus.ivs-composition.templates}, perhaps of a profile. */
    static SmallRyeConfig config(String profile, Map<String, String> environment, String... lines) {
        Map<String, String> file = new LinkedHashMap<>();
        Arrays.stream(lines).map(line -> line.split("=", 2)).forEach(pair -> file.put(
                pair[0].startsWith("%") ? pair[0].replaceFirst("\\.", "." + T) : T + pair[0], pair[1]));
        return new SmallRyeConfigBuilder()
                .withInterceptors(new BlankIsNotSet())
                .addDefaultInterceptors()
                .withProfile(profile)
                .withMapping(IvsCompositionBuildTimeConfig.class)
                .withValidateUnknown(false)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(file, "application.properties", 250))
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
