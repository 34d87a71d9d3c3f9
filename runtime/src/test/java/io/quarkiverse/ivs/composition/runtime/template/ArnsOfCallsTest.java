package io.quarkiverse.ivs.composition.runtime.template;

import static io.quarkiverse.ivs.composition.runtime.config.TestConfig.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.ChannelDestinationConfiguration;
import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.smallrye.config.SmallRyeConfig;

/** What an application says at its start of ARNs that are not configured. */
class ArnsOfCallsTest {

    private static final String BEGINNING = "Not configured, so a start fails unless its StartOptions have it: ";
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";
    private static final DestinationConfiguration CHANNEL = DestinationConfiguration
            .of(ChannelDestinationConfiguration.builder().build());
    private static final DestinationConfiguration S3 = DestinationConfiguration
            .of(S3DestinationConfiguration.builder().build());
    private static final List<TemplateDefinition> TWO = List.of(
            new TemplateDefinition("podcast", false, StartCompositionRequest.builder().destinations(CHANNEL, S3).build()),
            new TemplateDefinition("panel", true, StartCompositionRequest.builder().destinations(CHANNEL).build()));

    @Test
    void everyKeyIsNamedAsTheApplicationSpellsIt() {
        assertThat(text(TWO)).contains(BEGINNING + TEMPLATES + "podcast.stage-arn, " + TEMPLATES
                + "podcast.channel.channel-arn, " + TEMPLATES + "podcast.s3.storage-configuration-arn, " + TEMPLATES
                + "podcast.s3.encoder-configuration-arn, " + TEMPLATES + "\"panel\".stage-arn, " + TEMPLATES
                + "\"panel\".channel.channel-arn");
    }

    @Test
    void aTemplateThatLacksItsStageAloneIsNot() {
        assertThat(text(TWO, TEMPLATES + "\"panel\".channel.channel-arn=" + ARN + "channel/a",
                TEMPLATES + "podcast.channel.channel-arn=" + ARN + "channel/b",
                TEMPLATES + "podcast.s3.storage-configuration-arn=" + ARN + "storage-configuration/c"))
                .contains(BEGINNING + TEMPLATES + "podcast.stage-arn, " + TEMPLATES + "podcast.s3.encoder-configuration-arn");
    }

    @Test
    void nothingIsSaidIfNothingIsMissing() {
        assertThat(text(TWO.subList(1, 2), TEMPLATES + "\"panel\".channel.channel-arn=" + ARN + "channel/a")).isEmpty();
        assertThat(text(List.of())).isEmpty();
    }

    @Test
    void ofManyTheFirstTwelveAreNamed() {
        List<TemplateDefinition> many = IntStream.range(0, 50).mapToObj(i -> new TemplateDefinition("t" + i, false,
                StartCompositionRequest.builder().destinations(CHANNEL).build())).toList();
        assertThat(text(many)).hasValueSatisfying(text -> assertThat(text)
                .endsWith(TEMPLATES + "t5.channel.channel-arn and 88 more"));
    }

    private static Optional<String> text(List<TemplateDefinition> templates, String... lines) {
        SmallRyeConfig config = TestConfig.file(lines).build();
        Map<String, TemplateValues> values = new TreeMap<>();
        templates.forEach(template -> values.put(template.name(), TemplateValues.read(config, template.name())));
        return ArnsOfCalls.text(templates, values);
    }
}
