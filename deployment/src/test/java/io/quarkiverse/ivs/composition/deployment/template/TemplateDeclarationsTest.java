package io.quarkiverse.ivs.composition.deployment.template;

import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.T;
import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.assertProblems;
import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.config;
import static io.quarkiverse.ivs.composition.deployment.template.TemplatesInText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.model.DestinationConfiguration;
import io.quarkiverse.ivs.composition.model.S3DestinationConfiguration;
import io.quarkiverse.ivs.composition.runtime.template.TemplateDefinition;

class TemplateDeclarationsTest {

    private static final DestinationConfiguration S3 = DestinationConfiguration
            .of(S3DestinationConfiguration.builder().build());

    @Test
    void noTemplateIsNoProblem() {
        assertThat(read()).isEmpty();
    }

    @Test
    void templatesAreSortedByName() {
        assertThat(read("b.destinations=s3", "c.destinations=s3", "a.destinations=s3"))
                .extracting(TemplateDefinition::name).containsExactly("a", "b", "c");
    }

    @Test
    void aNameWithoutDestinationsIsRefusedOnceWithTheNearestTemplate() {
        assertProblems(List.of("podcsat.stage-arn is set, but " + T
                + "podcsat.destinations, which declares that template, is not. Add it, or correct the name. "
                + "Did you mean \"podcast\"?"),
                "podcast.destinations=channel", "podcsat.stage-arn=x", "podcsat.tags.show=y");
    }

    @Test
    void aNameWithoutDestinationsAndWithoutALikeIsRefused() {
        assertProblems(List.of("concert.layout.grid.grid-gap is set, but " + T
                + "concert.destinations, which declares that template, is not. Add it, or correct the name."),
                "podcast.destinations=channel", "concert.layout.grid.grid-gap=1");
    }

    @Test
    void aKeyThatNoTemplateHasIsRefusedWithTheNearestOne() {
        assertProblems(List.of(
                "podcast.layout.grid.featured-atribute is set, but a template has no such key. Correct or remove it.",
                "podcast.stage-arm is set, but a template has no such key. Correct or remove it. Did you mean \"stage-arn\"?"),
                "podcast.destinations=channel", "podcast.stage-arm=x", "podcast.layout.grid.featured-atribute=host");
    }

    @Test
    void aTagMayHaveAnyKeyAndAListMayHaveIndexes() {
        assertThat(read("podcast.destinations[0]=s3", "podcast.tags.any.thing=x", "podcast.max-duration=1h",
                "podcast.s3.thumbnails.storage[0]=LATEST")).hasSize(1);
    }

    @Test
    void aValueOfTheTemplateItselfIsRefused() {
        assertProblems(List.of(
                "\"interview\" is \"s3\", but a template has no value of its own: its keys are below its name. Did you mean "
                        + T
                        + "\"interview\".destinations?",
                "panel is empty, but a template has no value of its own: its keys are below its name. Did you mean " + T
                        + "panel.destinations?",
                "podcast is \"channel\", but a template has no value of its own: its keys are below its name. Did you mean " + T
                        + "podcast.destinations?"),
                "podcast=channel", "panel=", "panel.destinations=channel", "\"interview\"=s3");
    }

    @Test
    void aVariableDeclaresATemplateThatAFileHasAKeyOf() {
        Map<String, String> environment = Map.of("QUARKUS_IVS_COMPOSITION_TEMPLATES_PODCAST_DESTINATIONS", "s3");
        assertThat(ConfiguredTemplates.read(config("prod", environment, "podcast.stage-arn=x")))
                .extracting(TemplateDefinition::name).containsExactly("podcast");
    }

    @Test
    void aNameInQuotesAndWithoutIsRefused() {
        assertProblems(List.of("\"podcast\".stage-arn has the name of the template in quotes, but " + T
                + "podcast.destinations has it without: Quarkus takes them for two templates. Spell the name in one way everywhere."),
                "podcast.destinations=channel", "\"podcast\".stage-arn=x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"town.hall\"", "\"town hall\"", "-podcast", "_podcast", "\"\"" })
    void aNameHasLettersDigitsDashesAndUnderscores(String name) {
        String plain = name.replace("\"", "");
        assertProblems(List.of(name + ".destinations declares a template named \"" + plain
                + "\", but a name has 1 to 64 letters, digits, - and _, and begins with a letter or a digit. Rename it."),
                name + ".destinations=channel");
    }

    @Test
    void aNameMayHave64Characters() {
        assertThat(read("n".repeat(64) + ".destinations=channel")).hasSize(1);
        assertThatThrownBy(() -> read("n".repeat(65) + ".destinations=channel")).hasMessageContaining("Rename it.");
    }

    @Test
    void namesThatTheEnvironmentCannotTellApartAreRefused() {
        assertProblems(List.of("town_hall.destinations declares a template whose name differs from \"town-hall\" in case or "
                + "punctuation only: environment variables cannot tell the two apart. Rename one."),
                "town-hall.destinations=channel", "town_hall.destinations=channel");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PODCAST_", "_PODCAST__" })
    void theEnvironmentWinsOverAFileInEitherSpelling(String podcast) {
        Map<String, String> environment = Map.of("QUARKUS_IVS_COMPOSITION_TEMPLATES_" + podcast + "DESTINATIONS", "s3");
        assertThat(ConfiguredTemplates.read(config("prod", environment, "podcast.destinations=channel")).get(0).shape()
                .destinations()).containsExactly(S3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "OTHER_STAGE_ARN", "_OTHER__STAGE_ARN", "PODCAST_STAGE_ARN", "_PODCAST__STAGE_ARN" })
    void theEnvironmentNeitherDeclaresATemplateNorSpellsOne(String variable) {
        Map<String, String> environment = Map.of("QUARKUS_IVS_COMPOSITION_TEMPLATES_" + variable, "x");
        for (String name : List.of("podcast", "\"podcast\"")) {
            assertThat(ConfiguredTemplates.read(config("prod", environment, name + ".destinations=channel")))
                    .extracting(TemplateDefinition::name).containsExactly("podcast");
        }
    }

    @Test
    void templatesOfAnotherProfileAreNotThere() {
        String[] lines = { "podcast.destinations=channel", "%dev.demo.destinations=s3", "%dev.demo.channel.name=wrong" };
        assertThat(ConfiguredTemplates.read(config("prod", Map.of(), lines))).extracting(TemplateDefinition::name)
                .containsExactly("podcast");
        assertThatThrownBy(() -> ConfiguredTemplates.read(config("dev", Map.of(), lines)))
                .hasMessageContaining("templates.demo.channel.name is set, but");
    }
}
