package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs
class FirstPublisherTest {

    private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/m-18";

    @Inject
    FakeIvs fake;

    @Inject
    Meetings meetings;

    @Test
    void whoPublishesFirstStartsTheComposition() {
        meetings.compose(STAGE);

        fake.stage(STAGE).publish("ann");

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> fake.compositions().size() == 1);
        assertThat(fake.compositions()).extracting(Composition::stageArn).containsExactly(STAGE);
    }
}
