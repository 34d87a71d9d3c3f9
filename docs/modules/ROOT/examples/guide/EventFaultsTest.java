package io.quarkiverse.ivs.composition.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.EventFault;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithFakeIvs
class EventFaultsTest {

    @Inject
    FakeIvs fake;

    @Test
    void faultsOfEventsAreDescribed() {
        String json = """
                {"id": "1", "source": "aws.ivs", "detail-type": "IVS Stage Update", "time": "2026-01-31T12:00:00Z",
                 "resources": ["arn:aws:ivs:us-east-1:123456789012:stage/m-17"],
                 "detail": {"event_name": "Participant Published", "session_id": "st-1", "participant_id": "p-1"}}""";

        // tag::faults[]
        fake.emit(json);
        fake.addFault(EventFault.lose().on("Session End").times(1)); // what if it never comes?
        fake.addFault(EventFault.twice().probability(0.3, 42));
        fake.addFault(EventFault.delay(Duration.ofSeconds(5)).on("Destination Start"));
        fake.addFault(EventFault.reorder().on("Destination Start"));
        // end::faults[]

        assertThat(fake.events()).hasSize(1);
    }
}
