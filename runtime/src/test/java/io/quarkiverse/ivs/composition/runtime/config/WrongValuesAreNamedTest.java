package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.WithConverter;

/** What an application says of a value that is of another type than its key: all of them at once, and what is allowed. */
class WrongValuesAreNamedTest {

    private static final String OURS = "quarkus.ivs-composition.";

    @Test
    void withTheKeyTheValueAndWhatIsAllowed() {
        String orRemove = ". Correct it, or remove it to use what holds by default.";
        assertThatThrownBy(() -> TestConfig.file(OURS + "timeout=soon", OURS + "retry.max-retries=many",
                OURS + "circuit-breaker.failure-ratio=half", OURS + "fips=ture").build())
                .isInstanceOf(ConfigValidationException.class)
                .extracting(problem -> problem.getMessage().lines().skip(1).toList(), list(String.class))
                .containsExactlyInAnyOrder(
                        problem("timeout", "soon", "It must be a duration such as 200ms, 10s, 2m, 1h or PT1M30S" + orRemove),
                        problem("retry.max-retries", "many", "It must be a whole number such as 3" + orRemove),
                        problem("circuit-breaker.failure-ratio", "half", "It must be a number such as 5 or 0.5" + orRemove),
                        problem("fips", "ture", "It must be true or false" + orRemove));
    }

    /** What is said of the other types is good enough. */
    @Test
    void smallRyeItselfSaysSoOfNumbersThatMayBeLeftOutAndOfWords() {
        assertThatThrownBy(() -> TestConfig.file(OURS + "devservices.port=any", OURS + "lifecycle.claims=disk").build())
                .hasMessageContaining(problem("devservices.port", "any", "SRCFG00029: Expected an integer value, got \"any\""))
                .hasMessageContaining(problem("lifecycle.claims", "disk", "SRCFG00049: Cannot convert disk to enum class "))
                .hasMessageContaining("allowed values: memory,redis");
    }

    private static String problem(String key, String value, String text) {
        return "\tjava.lang.IllegalArgumentException: SRCFG00039: The config property " + OURS + key
                + " with the config value \"" + value + "\" threw an Exception whilst being converted " + text;
    }

    @ParameterizedTest
    @ValueSource(strings = { "true", "TRUE", "yes", "on", "1" })
    void aSwitchIsOnByEachWordOfMicroProfile(String word) {
        assertThat(fips(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "false", "False", "no", "off", "0" })
    void aSwitchIsOffByTheirOpposites(String word) {
        assertThat(fips(word)).isFalse();
    }

    private static boolean fips(String word) {
        return TestConfig.file(OURS + "fips=" + word).build().getConfigMapping(IvsCompositionRuntimeConfig.class).fips();
    }

    @Test
    void everyKeyOfSuchATypeSaysSo() {
        List<String> without = new ArrayList<>();
        for (Class<?> root : List.of(IvsCompositionBuildTimeConfig.class, IvsCompositionRuntimeConfig.class,
                IvsCompositionDevServicesConfig.class)) {
            collect(root, without);
        }
        assertThat(without).isEmpty();
    }

    private static void collect(Class<?> group, List<String> without) {
        for (Method key : group.getMethods()) {
            Class<?> type = key.getReturnType();
            if (Set.of(Duration.class, int.class, double.class, boolean.class, long.class).contains(type)) {
                if (!key.isAnnotationPresent(WithConverter.class)) {
                    without.add(group.getSimpleName() + "." + key.getName());
                }
            } else if (type.isInterface() && type.getPackage() == group.getPackage()) {
                collect(type, without);
            }
        }
    }
}
