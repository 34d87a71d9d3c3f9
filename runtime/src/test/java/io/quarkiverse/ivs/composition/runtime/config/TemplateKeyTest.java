package io.quarkiverse.ivs.composition.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateKeyTest {

    @Test
    void aNameWithoutQuotesEndsAtTheFirstDot() {
        assertThat(TemplateKey.parse("quarkus.ivs-composition.templates.town-hall.channel.channel-arn"))
                .hasValue(new TemplateKey("town-hall", false, "channel.channel-arn"));
    }

    @Test
    void aNameInQuotesEndsAtTheSecondOne() {
        assertThat(TemplateKey.parse("quarkus.ivs-composition.templates.\"a.b\".tags.\"c.d\""))
                .hasValue(new TemplateKey("a.b", true, "tags.\"c.d\""));
    }

    @Test
    void aNameAloneHasNoLeaf() {
        assertThat(TemplateKey.parse("quarkus.ivs-composition.templates.podcast"))
                .hasValue(new TemplateKey("podcast", false, ""));
        assertThat(TemplateKey.parse("quarkus.ivs-composition.templates.\"podcast\""))
                .hasValue(new TemplateKey("podcast", true, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "quarkus.ivs-composition.fips", "quarkus.ivs-composition.templates",
            "quarkus.ivs-composition.templates.\"podcast", "QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_STAGE_ARN", "" })
    void whatIsNotBelowATemplateIsNoKeyOfOne(String key) {
        assertThat(TemplateKey.parse(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "quarkus.ivs-composition.templates.podcast.stage-arn",
            "quarkus.ivs-composition.templates.\"podcast\".stage-arn" })
    void aKeyKeepsItsSpelling(String key) {
        assertThat(TemplateKey.parse(key).orElseThrow().text()).isEqualTo(key);
    }
}
