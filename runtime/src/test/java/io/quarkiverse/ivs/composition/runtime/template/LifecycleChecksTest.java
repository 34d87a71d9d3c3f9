package io.quarkiverse.ivs.composition.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Switches;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;

class LifecycleChecksTest {

    private static final String PREFIX = "quarkus.ivs-composition.";
    private static final String[] FAKE = { PREFIX + "endpoint-override=http://localhost:1234",
            PREFIX + "fill-missing-arns=true" };
    private static final TemplateDefinition SHOW = new TemplateDefinition("show", false, StartCompositionRequest.builder()
            .destinations(new DestinationConfiguration(null, new ChannelDestinationConfiguration(null, null), null)).build());

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> read(true, PREFIX + "lifecycle.owner=sh*p", PREFIX + "lifecycle.regions=eu-west-1,EU",
                PREFIX + "lifecycle.sweep-interval=5m", PREFIX + "lifecycle.claim-lease=100ms",
                PREFIX + "lifecycle.observer-timeout=0s", PREFIX + "default-tags.quarkus-ivs-composition=x",
                PREFIX + "default-tags.\"aws:x\"=y", PREFIX + "default-tags.long=" + "v".repeat(257),
                PREFIX + "templates.show.max-duration=25h", PREFIX + "templates.show.stop-on-shutdown=yes",
                PREFIX + "templates.show.tags.quarkus-ivs-composition-template=x"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        PREFIX + "lifecycle.owner is \"sh*p\", but must be 1 to 200 letters, digits, spaces and _.:/=+@-, since it"
                                + " is the value of a tag. Set it to a name that is one.",
                        PREFIX + "lifecycle.regions has \"EU\", but must have AWS regions, such as eu-west-1. Correct it.",
                        PREFIX + "lifecycle.sweep-interval is PT5M, but must be a duration from 1s to 2m. Correct it, or remove it"
                                + " to use 1m.",
                        PREFIX + "lifecycle.claim-lease is PT0.1S, but must be a duration of at least 1s. Correct it, or remove it"
                                + " to use 1m.",
                        PREFIX + "lifecycle.observer-timeout is PT0S, but must be a duration of at least 1s.",
                        PREFIX + "default-tags.quarkus-ivs-composition is set, but the extension itself sets this tag. Rename it, or"
                                + " set " + PREFIX + "lifecycle.owner.",
                        PREFIX + "default-tags.aws:x has a tag key that begins with aws:, which is reserved for AWS, in any case."
                                + " Rename it.",
                        PREFIX + "default-tags.long has 257 characters, but a tag has at most 256. Shorten it.",
                        PREFIX + "templates.show.max-duration is \"25h\", but must be a duration from 1s to 24h. Correct it, or remove"
                                + " it to let the service stop the composition after 24h.",
                        PREFIX + "templates.show.stop-on-shutdown is \"yes\", but must be true or false. Correct it, or remove it to"
                                + " use false.",
                        PREFIX + "templates.show.tags.quarkus-ivs-composition-template is set, but the extension itself sets this"
                                + " tag.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            default-tags.team=${TEAM}   | default-tags.team is "${TEAM}", but TEAM is not set. Set TEAM, or write ${TEAM:} for a tag that may be empty.
            lifecycle.owner=x-${SHOP}   | lifecycle.owner is "x-${SHOP}", but SHOP is not set. Set SHOP, or write ${SHOP:} for what may be left out.
            lifecycle.regions=${WHERE}  | lifecycle.regions is "${WHERE}", but WHERE is not set. Set WHERE, or write ${WHERE:} for what may be left out.
            default-tags.aws=team=a     | default-tags.aws is "team=a": in a properties file, a colon ends the key. If a tag that begins with aws: was meant, this prefix is reserved for AWS, in any case. Rename it.
            """)
    void aValueIsNotTakenForAnother(String line, String problem) {
        assertThatThrownBy(() -> read(true, PREFIX + line)).isInstanceOf(ConfigurationException.class)
                .hasMessage("Found 1 problem in the configuration of compositions:\n" + PREFIX + problem);
    }

    @Test
    void withoutObserverAndLongestDurationNothingIsLookedAfter() {
        CompositionTemplates templates = read(false, PREFIX + "default-tags.team=media", PREFIX + "default-tags.empty=");
        assertThat(templates.lifecycle().isActive()).isFalse();
        assertThat(templates.request("show", StartOptions.none()).tags()).isEqualTo(Map.of("team", "media", "empty", ""));
    }

    @Test
    void aLongestDurationAloneMakesCompositionsKnownByTheirTags() {
        CompositionTemplates templates = read(false, PREFIX + "lifecycle.owner=shop",
                PREFIX + "templates.show.max-duration=90m", PREFIX + "templates.show.stop-on-shutdown=true");
        assertThat(templates.lifecycle().isActive()).isTrue();
        assertThat(templates.lifecycle().maxDurations()).isEqualTo(Map.of("show", Duration.ofMinutes(90)));
        assertThat(templates.lifecycle().stopOnShutdown()).containsExactly("show");
        assertThat(templates.request("show", StartOptions.none()).tags())
                .isEqualTo(Map.of("quarkus-ivs-composition", "shop", "quarkus-ivs-composition-template", "show"));
    }

    @Test
    void theTagsOfATemplateAndOfACallWinOverThoseOfAll() {
        CompositionTemplates templates = read(true, PREFIX + "lifecycle.owner=shop", PREFIX + "default-tags.a=1",
                PREFIX + "default-tags.b=1", PREFIX + "default-tags.c=1", PREFIX + "templates.show.tags.b=2",
                PREFIX + "templates.show.tags.c=2");
        StartOptions options = StartOptions.builder().tag("c", "3").tag("quarkus-ivs-composition", "other").build();
        assertThat(templates.request("show", options).tags()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3",
                "quarkus-ivs-composition", "shop", "quarkus-ivs-composition-template", "show"));
        assertThat(templates.tagged(StartCompositionRequest.builder().tags(Map.of("a", "0")).build()).tags())
                .isEqualTo(Map.of("a", "0", "b", "1", "c", "1", "quarkus-ivs-composition", "shop"));
    }

    private static CompositionTemplates read(boolean observed, String... lines) {
        List<String> all = new ArrayList<>(List.of(FAKE));
        all.addAll(List.of(lines));
        SmallRyeConfig config = TestConfig.file(all.toArray(String[]::new)).build();
        return CompositionTemplates.read(List.of(SHOW), observed, config,
                config.getConfigMapping(IvsCompositionRuntimeConfig.class), Switches.on());
    }
}
