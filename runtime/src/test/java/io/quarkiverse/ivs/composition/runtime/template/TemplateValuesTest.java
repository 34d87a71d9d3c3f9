package io.quarkiverse.ivs.composition.runtime.template;

import static io.quarkiverse.ivs.composition.runtime.config.TestConfig.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkiverse.ivs.composition.runtime.config.UnsetExpression;
import io.smallrye.config.SmallRyeConfig;

class TemplateValuesTest {

    private static final String VARIABLE = "QUARKUS_IVS_COMPOSITION_TEMPLATES_";

    /** Each kind of file, with a variable of either spelling: half of these are lost on a config mapping. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
            // The spelling in the file, the template, the spelling in the environment.
            "podcast,       podcast,    PODCAST",
            "podcast,       podcast,    _PODCAST_",
            "\"podcast\",   podcast,    PODCAST",
            "\"podcast\",   podcast,    _PODCAST_",
            "town-hall,     town-hall,  TOWN_HALL",
            "town-hall,     town-hall,  _TOWN_HALL_",
            "\"town-hall\", town-hall,  TOWN_HALL",
            "\"town-hall\", town-hall,  _TOWN_HALL_",
            "TownHall,      TownHall,   TOWNHALL",
            "TownHall,      TownHall,   _TOWNHALL_" })
    void aVariableOfEitherSpellingSetsAValueAndBeatsTheFile(String inFile, String template, String inEnvironment) {
        String shape = TEMPLATES + inFile + ".destinations=channel";
        String variable = VARIABLE + inEnvironment + "_STAGE_ARN=from the environment";

        assertThat(TemplateValues.read(TestConfig.file(shape).build(), template).arn(TemplateArn.STAGE)).isNull();
        assertThat(TemplateValues.read(TestConfig.file(shape).environment(variable).build(), template).arn(TemplateArn.STAGE))
                .isEqualTo("from the environment");
        assertThat(TemplateValues.read(TestConfig.file(shape, TEMPLATES + inFile + ".stage-arn=from the file")
                .environment(variable).build(), template).arn(TemplateArn.STAGE)).isEqualTo("from the environment");
        assertThat(TemplateValues.read(TestConfig.file(shape, TEMPLATES + inFile + ".stage-arn=from the file")
                .build(), template).arn(TemplateArn.STAGE)).isEqualTo("from the file");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PODCAST_", "_PODCAST__" })
    void everyArnHasAVariable(String podcast) {
        TemplateValues values = TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.destinations=channel,s3").environment(
                VARIABLE + podcast + "STAGE_ARN=stage",
                VARIABLE + podcast + "CHANNEL_CHANNEL_ARN=channel",
                VARIABLE + podcast + "CHANNEL_ENCODER_CONFIGURATION_ARN=channel encoder",
                VARIABLE + podcast + "S3_STORAGE_CONFIGURATION_ARN=storage",
                VARIABLE + podcast + "S3_ENCODER_CONFIGURATION_ARN=s3 encoder").build(), "podcast");
        assertThat(values).isEqualTo(
                new TemplateValues(Map.of(TemplateArn.STAGE, "stage", TemplateArn.CHANNEL, "channel",
                        TemplateArn.CHANNEL_ENCODER_CONFIGURATION, "channel encoder",
                        TemplateArn.STORAGE_CONFIGURATION, "storage",
                        TemplateArn.S3_ENCODER_CONFIGURATION, "s3 encoder"), Map.of(), Map.of(), Map.of()));
    }

    @Test
    void anEmptyValueIsNone() {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.stage-arn= ").build(), "podcast")
                .arn(TemplateArn.STAGE))
                .isNull();
    }

    @Test
    void anEmptyVariableOfTheOtherSpellingDoesNotHideAValue() {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.stage-arn=stage")
                .environment(VARIABLE + "_PODCAST__STAGE_ARN=").build(), "podcast").arn(TemplateArn.STAGE)).isEqualTo("stage");
    }

    @Test
    void spacesAroundAnArnDoNotCount() {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.stage-arn=stage ").build(), "podcast")
                .arn(TemplateArn.STAGE))
                .isEqualTo("stage");
    }

    @Test
    void theValueOfTheProfileWins() {
        TestConfig file = TestConfig.file(TEMPLATES + "podcast.stage-arn=stage",
                "%prod." + TEMPLATES + "podcast.stage-arn=prod");
        assertThat(TemplateValues.read(file.profile("prod").build(), "podcast").arn(TemplateArn.STAGE)).isEqualTo("prod");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PODCAST_", "_PODCAST__" })
    void everySettingHasAVariable(String podcast) {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.destinations=channel")
                .environment(VARIABLE + podcast + "AUTO_START=first-publisher ").build(), "podcast").settings())
                .isEqualTo(Map.of(TemplateSetting.AUTO_START, "first-publisher"));
    }

    @Test
    void anExpressionIsResolved() {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.stage-arn=${the.stage}", "the.stage=stage").build(),
                "podcast").arn(TemplateArn.STAGE)).isEqualTo("stage");
    }

    @Test
    void tagsOfAFileKeepTheirKeys() {
        assertThat(TemplateValues.read(TestConfig.file(
                TEMPLATES + "podcast.tags.show=a",
                TEMPLATES + "podcast.tags.costCenter=b",
                TEMPLATES + "podcast.tags.\"aws:team\"=c",
                TEMPLATES + "podcast.tags.\"with.dot\"=d",
                TEMPLATES + "panel.tags.other=e",
                "%prod." + TEMPLATES + "podcast.tags.live=yes",
                "%dev." + TEMPLATES + "podcast.tags.live=no").profile("prod").build(), "podcast").tags())
                .isEqualTo(Map.of("show", "a", "costCenter", "b", "aws:team", "c", "with.dot", "d", "live", "yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PODCAST_TAGS_COSTCENTER", "PODCAST_TAGS__COSTCENTER__", "_PODCAST__TAGS_COSTCENTER",
            "_PODCAST__TAGS__COSTCENTER__" })
    void aVariableSetsATagOfAFileUnderTheKeyOfTheFile(String variable) {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.tags.costCenter=file")
                .environment(VARIABLE + variable + "=environment").build(), "podcast").tags())
                .isEqualTo(Map.of("costCenter", "environment"));
    }

    @ParameterizedTest
    @CsvSource({ "PODCAST_TAGS_SHOW, show", "_PODCAST__TAGS_SHOW, show", "_PODCAST__TAGS__SHOW__, show",
            "PODCAST_TAGS_COST_CENTER, cost-center", "_PODCAST__TAGS__COST_CENTER__, cost-center" })
    void aVariableAloneSetsATagInLowerCaseWithDashes(String variable, String key) {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.destinations=channel")
                .environment(VARIABLE + variable + "=environment").build(), "podcast").tags())
                .isEqualTo(Map.of(key, "environment"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "${UNSET:}" })
    void aTagMayBeEmpty(String blank) {
        assertThat(TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.tags.show=" + blank).build(), "podcast").tags())
                .isEqualTo(Map.of("show", ""));
        assertThat(
                TemplateValues.read(TestConfig.file().environment(VARIABLE + "PODCAST_TAGS_SHOW=").build(), "podcast").tags())
                .isEqualTo(Map.of("show", ""));
    }

    @Test
    void theLongestNameOwnsAVariable() {
        SmallRyeConfig config = TestConfig.file(TEMPLATES + "show.destinations=channel",
                TEMPLATES + "show-tags.destinations=channel").environment(VARIABLE + "SHOW_TAGS_STAGE_ARN=stage",
                        VARIABLE + "SHOW_TAGS_TEAM=a", VARIABLE + "SHOW_TAGS_TAGS_TEAM=b")
                .build();
        NamesOfTemplates names = NamesOfTemplates.of(config, List.of("show", "show-tags"));

        assertThat(TemplateValues.read(config, "show", names))
                .isEqualTo(new TemplateValues(Map.of(), Map.of("team", "a"), Map.of(), Map.of()));
        assertThat(TemplateValues.read(config, "show-tags", names)).isEqualTo(
                new TemplateValues(Map.of(TemplateArn.STAGE, "stage"), Map.of("team", "b"), Map.of(), Map.of()));
    }

    @Test
    void aVariableOfAnActiveProfileSetsATag() {
        TestConfig config = TestConfig.file(TEMPLATES + "podcast.destinations=channel")
                .environment("_PROD_" + VARIABLE + "PODCAST_TAGS_TEAM=a", "_DEV_" + VARIABLE + "PODCAST_TAGS_OTHER=b");
        assertThat(TemplateValues.read(config.profile("prod").build(), "podcast").tags()).isEqualTo(Map.of("team", "a"));
    }

    @Test
    void anExpressionThatNamesWhatIsNotSetIsKept() {
        TemplateValues values = TemplateValues.read(TestConfig.file(TEMPLATES + "podcast.stage-arn=${PODCAST_STAGE_ARN}",
                TEMPLATES + "podcast.tags.team=${A:${B}}-c", TEMPLATES + "podcast.channel.channel-arn=${C:}").build(),
                "podcast");
        assertThat(values.unset()).isEqualTo(Map.of(
                "stage-arn", new UnsetExpression("${PODCAST_STAGE_ARN}", "PODCAST_STAGE_ARN"),
                "tags.team", new UnsetExpression("${A:${B}}-c", "A")));
    }

    @Test
    void theValuesOfACallWinAndItsTagsAreAdded() {
        TemplateValues values = new TemplateValues(Map.of(TemplateArn.STAGE, "stage", TemplateArn.CHANNEL, "channel",
                TemplateArn.STORAGE_CONFIGURATION, "storage"), Map.of("a", "1", "b", "2"),
                Map.of(TemplateSetting.AUTO_START, "first-publisher"), Map.of());
        assertThat(values.overriddenBy(StartOptions.builder().stageArn("other").s3EncoderConfigurationArn("encoder")
                .tag("b", "3").tag("c", "4").build()))
                .isEqualTo(new TemplateValues(Map.of(TemplateArn.STAGE, "other", TemplateArn.CHANNEL, "channel",
                        TemplateArn.STORAGE_CONFIGURATION, "storage", TemplateArn.S3_ENCODER_CONFIGURATION, "encoder"),
                        Map.of("a", "1", "b", "3", "c", "4"), Map.of(TemplateSetting.AUTO_START, "first-publisher"), Map.of()));
    }
}
