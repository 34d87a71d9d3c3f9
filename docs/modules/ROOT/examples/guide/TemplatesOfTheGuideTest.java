package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.model.CompositionState;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithFakeIvs
@TestProfile(GuideProfile.class)
class TemplatesOfTheGuideTest {

    @Inject
    @All
    List<CompositionTemplate> templates;

    @Test
    void eachCanBeStarted() {
        assertThat(templates).extracting(CompositionTemplate::name).contains("panel", "guest", "lecture");
        assertThat(templates).allSatisfy(template -> assertThat(template.start().state())
                .isEqualTo(CompositionState.STARTING));
    }
}
