package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

/** In dev and test mode as it is: the fake emits the event, and the stage is that of the template. */
class FirstPublisherStartsTemplateTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.templates.podcast.auto-start", "first-publisher")
            .overrideConfigKey("quarkus.ivs-composition.templates.interview.destinations", "channel");

    @Inject
    FakeIvs fake;

    @Test
    void startsIt() {
        fake.stage("arn:aws:ivs:us-east-1:123456789012:stage/interview").publish("bob");
        fake.stage("arn:aws:ivs:us-east-1:123456789012:stage/podcast").publish("ann");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !fake.compositions().isEmpty());
        assertThat(fake.compositions()).singleElement().satisfies(composition -> assertThat(composition.stageArn())
                .isEqualTo("arn:aws:ivs:us-east-1:123456789012:stage/podcast"));
    }
}
