package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.test.QuarkusUnitTest;

/** The region is found with the fake as it is in production. */
class RegionOfTheArnsIsThatOfAListTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.stage-arn",
                    "arn:aws:ivs:eu-west-1:123456789012:stage/AbCd");

    @ConfigProperty(name = "quarkus.ivs-composition.aws.region")
    Optional<String> region;

    @Inject
    CompositionService compositions;

    @Test
    void aListWithoutAFilterShowsWhatWasStarted() {
        String arn = compositions.start("podcast").arn();
        assertThat(region).isEmpty();
        assertThat(compositions.list(ListCompositionsRequest.builder().build())).extracting(CompositionSummary::arn)
                .containsExactly(arn);
    }
}
